/** One dash, about its centre, in pixels from the top left of what it surrounds. */
export interface Dash {
	readonly x: number;
	readonly y: number;
	readonly length: number;
	/** Degrees. */
	readonly rotation: number;
}

/**
 * Dashes along a square with round corners: Roblox strokes can not be dashed. Every side has a dash at each end and
 * even gaps between; each corner has one of its own on the middle of its bend. All lengths are in pixels.
 */
export function dashSquare(side: number, corner: number, length: number, gap: number): ReadonlyArray<Dash> {
	const straight = side - 2 * corner;
	const count = math.max(2, math.round((straight + gap) / (length + gap)));
	const step = (straight - length) / (count - 1);
	const dashes = new Array<Dash>();

	for (const index of $range(0, count - 1)) {
		const along = corner + length / 2 + step * index;
		dashes.push({ x: along, y: 0, length, rotation: 0 });
		dashes.push({ x: along, y: side, length, rotation: 0 });
		dashes.push({ x: 0, y: along, length, rotation: 90 });
		dashes.push({ x: side, y: along, length, rotation: 90 });
	}

	const bend = corner * (1 - math.sqrt(0.5));
	const far = side - bend;
	dashes.push({ x: bend, y: bend, length, rotation: -45 });
	dashes.push({ x: far, y: bend, length, rotation: 45 });
	dashes.push({ x: bend, y: far, length, rotation: 45 });
	dashes.push({ x: far, y: far, length, rotation: -45 });

	return dashes;
}
