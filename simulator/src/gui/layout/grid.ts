import { GridValues } from "../tree/modifiers";
import { GuiNode, LayoutState } from "../tree/node";
import { LayoutBox, Sizer } from "./sizer";

// Fractions of a width that fill it exactly must still count as a whole row.
const TOLERANCE = 0.01;

function cellsThatFit(room: number, cell: number, gap: number): number {
	if (cell + gap <= 0) return 1;
	return math.max(1, math.floor((room + gap + TOLERANCE) / (cell + gap)));
}

/** Places items in cells of one size, line by line (UIGridLayout). */
export function arrangeGrid(
	values: GridValues,
	items: ReadonlyArray<GuiNode>,
	box: LayoutBox,
	size: Sizer,
): LayoutState {
	const { horizontal } = values;
	const cellWidth = math.max(0, values.cellWidth.scale * box.width + values.cellWidth.offset * box.scale);
	const cellHeight = math.max(0, values.cellHeight.scale * box.height + values.cellHeight.offset * box.scale);
	const gapX = values.paddingX.scale * box.width + values.paddingX.offset * box.scale;
	const gapY = values.paddingY.scale * box.height + values.paddingY.offset * box.scale;
	const count = items.size();

	const open = horizontal ? box.openX : box.openY;
	const room = horizontal ? box.width : box.height;
	let perLine = horizontal ? cellsThatFit(room, cellWidth, gapX) : cellsThatFit(room, cellHeight, gapY);
	// A container that grows with its content has room for as many as there are.
	if (open) perLine = math.max(perLine, count);
	if (values.maxCells > 0) perLine = math.min(perLine, values.maxCells);
	perLine = math.max(1, perLine);
	const lines = math.ceil(count / perLine);
	const used = math.min(count, perLine);
	const columns = horizontal ? used : lines;
	const rows = horizontal ? lines : used;
	const contentWidth = columns > 0 ? columns * cellWidth + (columns - 1) * gapX : 0;
	const contentHeight = rows > 0 ? rows * cellHeight + (rows - 1) * gapY : 0;

	for (let index = 0; index < count; index++) {
		const item = items[index]!;
		const line = math.floor(index / perLine);
		const place = index % perLine;
		// A line that is not full is aligned by itself.
		const inLine = math.min(perLine, count - line * perLine);
		const column = horizontal ? place : line;
		const row = horizontal ? line : place;
		const lineColumns = horizontal ? inLine : columns;
		const lineRows = horizontal ? rows : inLine;
		const width = lineColumns * cellWidth + (lineColumns - 1) * gapX;
		const height = lineRows * cellHeight + (lineRows - 1) * gapY;
		const left = box.x + (box.width - width) * values.alignX;
		const top = box.y + (box.height - height) * values.alignY;
		const fromLeft = values.fromRight ? lineColumns - 1 - column : column;
		const fromTop = values.fromBottom ? lineRows - 1 - row : row;
		const own = item.modifiers?.scale?.get().scale ?? 1;
		const [itemWidth, itemHeight] = size(item, box.width, box.height, box.scale, cellWidth * own, cellHeight * own);
		item.targetWidth = itemWidth;
		item.targetHeight = itemHeight;
		item.targetX = left + fromLeft * (cellWidth + gapX);
		item.targetY = top + fromTop * (cellHeight + gapY);
	}
	return { contentWidth, contentHeight, cellWidth, cellHeight, columns, rows };
}
