import { Rect } from "./rect";
import { TOUCH_TARGET } from "./theme";

/** Rows of buttons that lie at the bottom of an area. */
export interface ActionRows {
	/** The rectangle of a button: row 0 is the lowest; `count` buttons share the width that `reserved` pixels leave. */
	readonly place: (row: number, index: number, count: number, reserved?: number) => Rect;
	/**
	 * The rectangles of a row of buttons with these words, whose widths are in pixels: all alike where every word fits,
	 * else as wide as their words need.
	 */
	readonly placeWords: (row: number, words: ReadonlyArray<number>, reserved?: number) => ReadonlyArray<Rect>;
	/** Height of a row in pixels. */
	readonly row: number;
	/** Pixels between buttons. */
	readonly gap: number;
}

/** Height of so many rows of buttons with the gaps between, in pixels. */
export function rowsHeight(rem: (value: number) => number, count: number): number {
	return count * rowHeight(rem) + (count - 1) * rem(8);
}

function rowHeight(rem: (value: number) => number): number {
	return math.max(rem(TOUCH_TARGET), TOUCH_TARGET);
}

/** Lays buttons out from the bottom of an area upwards. */
export function layoutRows(rem: (value: number) => number, area: Rect): ActionRows {
	const gap = rem(8);
	const row = rowHeight(rem);
	const topOf = (line: number) => area.y + area.height - row - line * (row + gap);

	return {
		row,
		gap,
		placeWords: (line, words, reserved = 0) => {
			const room = area.width - reserved - (words.size() - 1) * gap;
			const spare = room - words.reduce((sum, width) => sum + width, 0);
			const isEven = words.every((width) => width <= room / words.size());
			let x = area.x;

			return words.map((word) => {
				const width = isEven ? room / words.size() : word + spare / words.size();
				const left = math.round(x);
				x += width + gap;

				return { x: left, y: topOf(line), width: math.floor(width), height: row };
			});
		},
		place: (line, index, count, reserved = 0) => {
			const width = (area.width - reserved - (count - 1) * gap) / count;

			return {
				x: area.x + math.round(index * (width + gap)),
				y: topOf(line),
				width: math.floor(width),
				height: row,
			};
		},
	};
}
