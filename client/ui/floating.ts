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

/**
 * Where something that explains a rectangle goes: to the right of it, or to the left where there is no room, level with
 * its top; kept on the screen. Above or below it if neither side has room. All lengths are in pixels.
 */
export function placeBeside(
	rect: Rect,
	size: { readonly width: number; readonly height: number },
	screen: { readonly width: number; readonly height: number },
	gap: number,
): Rect {
	const right = rect.x + rect.width + gap;
	const left = rect.x - gap - size.width;
	const fitsRight = right + size.width <= screen.width - MARGIN;

	if (fitsRight || left >= MARGIN) {
		const y = math.clamp(rect.y, MARGIN, math.max(MARGIN, screen.height - MARGIN - size.height));
		return { x: fitsRight ? right : left, y, ...size };
	}

	const x = math.clamp(rect.x, MARGIN, math.max(MARGIN, screen.width - MARGIN - size.width));
	const below = rect.y + rect.height + gap;
	const fitsBelow = below + size.height <= screen.height - MARGIN;

	return { x, y: fitsBelow ? below : math.max(MARGIN, rect.y - gap - size.height), ...size };
}
