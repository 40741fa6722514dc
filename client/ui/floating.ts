import { Rect } from "./rect";

/** Pixels that what floats keeps from the edges of the screen. */
const MARGIN = 8;

/**
 * Where something that belongs to a point goes: below and to the right of it; where it does not fit there, on the other
 * side; where it fits on neither side, as far in as it must. All lengths are in pixels.
 */
export function placeAtPoint(
	point: { readonly x: number; readonly y: number },
	size: { readonly width: number; readonly height: number },
	screen: { readonly width: number; readonly height: number },
	offset: number,
): Rect {
	return {
		x: place(point.x, size.width, screen.width, offset),
		y: place(point.y, size.height, screen.height, offset),
		width: size.width,
		height: size.height,
	};
}

function place(point: number, length: number, room: number, offset: number): number {
	const after = point + offset;
	const before = point - offset - length;

	if (after + length <= room - MARGIN) {
		return after;
	}

	return before >= MARGIN ? before : math.max(MARGIN, room - MARGIN - length);
}
