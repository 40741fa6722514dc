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

/** The props that put a component at a rectangle. */
export function placeAt({ x, y, width, height }: Rect) {
	return { position: UDim2.fromOffset(x, y), size: UDim2.fromOffset(width, height) };
}

/** The props that put a component into the middle of its parent. */
export const CENTERED = { anchor: new Vector2(0.5, 0.5), position: UDim2.fromScale(0.5, 0.5) };

/** Whether a point lies within; the right and bottom edges do not belong to it. */
export function contains(rect: Rect, x: number, y: number): boolean {
	return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}
