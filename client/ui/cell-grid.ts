import { contains, Rect } from "./rect";

/** Cells of one size, row by row, in the canvas of a scrolling frame. All lengths are in pixels. */
export interface CellGrid {
	readonly columns: number;
	readonly cell: { readonly width: number; readonly height: number };
	readonly gap: number;
	/** Room around all cells for their lines and rings, which the frame would clip otherwise. */
	readonly margin: number;
}

/** How many columns of at least `least` pixels fit into a width, never none, and how wide they are if they fill it. */
export function fitColumns(width: number, least: number, gap: number) {
	const columns = math.max(1, math.floor((width + gap) / (least + gap)));
	return { columns, width: math.floor((width - (columns - 1) * gap) / columns) };
}

/** Where the cell of this index, counted from 0, lies in the canvas. */
export function cellRect({ columns, cell, gap, margin }: CellGrid, index: number): Rect {
	return {
		x: margin + (index % columns) * (cell.width + gap),
		y: margin + math.floor(index / columns) * (cell.height + gap),
		...cell,
	};
}

/** Height of the rows that so many cells fill. */
export function rowsHeight({ columns, cell, gap }: CellGrid, count: number): number {
	return math.max(0, math.ceil(count / columns) * (cell.height + gap) - gap);
}

/** Height of the canvas that holds so many cells. */
export function canvasHeight(grid: CellGrid, count: number): number {
	return count === 0 ? 0 : rowsHeight(grid, count) + 2 * grid.margin;
}

/** Index, counted from 0, of the cell at a point of the canvas, if there is one. Gaps belong to no cell. */
export function findCellAt(grid: CellGrid, count: number, x: number, y: number): number | undefined {
	const { columns, cell, gap, margin } = grid;
	const column = math.floor((x - margin) / (cell.width + gap));
	const row = math.floor((y - margin) / (cell.height + gap));

	if (column < 0 || column >= columns || row < 0) {
		return undefined;
	}

	const index = row * columns + column;
	return index < count && contains(cellRect(grid, index), x, y) ? index : undefined;
}

/**
 * The scroll, of all that is nearest to the given one, that brings a rectangle of the canvas with a margin into the
 * visible part of the frame, which is so many pixels high. What is higher than that is shown from its top.
 */
export function scrollIntoView({ y, height }: Rect, margin: number, scroll: number, visible: number): number {
	const least = y + height + margin - visible;
	const most = y - margin;

	return math.max(0, math.min(math.max(scroll, least), most));
}
