/** A rectangle in pixels, relative to its parent's top left corner. */
export interface Rect {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The properties that put an instance at a rectangle. */
export function at({ x, y, width, height }: Rect) {
	return { Position: UDim2.fromOffset(x, y), Size: UDim2.fromOffset(width, height) };
}

/** Whether a point lies within; the right and bottom edges do not belong to it. */
export function contains(rect: Rect, x: number, y: number): boolean {
	return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}
