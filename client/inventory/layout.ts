import { contains, Rect } from "client/ui/rect";
import { Screen, toPixels } from "client/ui/screen";
import { TOUCH_TARGET } from "client/ui/theme";
import { layoutWindow, WindowLayout } from "client/ui/windows/layout-window";

/** Where everything in the inventory window goes, in pixels. All but `window` are relative to the window. */
export interface InventoryLayout extends WindowLayout {
	readonly title: Rect;
	readonly search: Rect;
	readonly chips: Rect;
	/** The button that sorts: beside the chips with its words, or beside the search field with a picture. */
	readonly sort: Rect;
	readonly sortHasWords: boolean;
	/** The scrolling area; it is larger than its cells by `ringRoom` on each side. */
	readonly grid: Rect;
	readonly footer: Rect;
	readonly detail: Rect;
	readonly columns: number;
	/** Side of a cell. */
	readonly cell: number;
	readonly gap: number;
	/** Room around the cells for the selection ring, which the grid would clip otherwise. */
	readonly ringRoom: number;
}

/** Room that the filter chips need beside the button that sorts, in rem. */
const CHIPS_WIDTH = 374;

/** Arranges the window for a screen. */
export function layoutInventory(screen: Screen): InventoryLayout {
	const window = layoutWindow(screen);
	return window.kind === "tall" ? layoutTall(screen, window) : layoutWide(screen, window);
}

function layoutWide(screen: Screen, window: WindowLayout): InventoryLayout {
	const px = (rem: number) => toPixels(screen, rem);
	const { body, pad } = window;
	const left = body.x + pad;
	const inner = body.width - 2 * pad;

	const cell = px(84);
	const gap = px(10);
	const ringRoom = px(8);
	const columns = math.max(1, math.floor((inner + gap) / (cell + gap)));
	const footer = { x: left, y: body.height - px(45), width: inner, height: px(32) };
	const gridTop = px(114) - ringRoom;
	const sortHasWords = inner >= px(CHIPS_WIDTH + 108);
	const sortWidth = sortHasWords ? px(98) : px(TOUCH_TARGET);
	const searchWidth = math.min(px(196), inner / 2) - (sortHasWords ? 0 : sortWidth);
	const chipsWidth = sortHasWords ? inner - sortWidth - gap : inner;

	return {
		...window,
		title: {
			x: left,
			y: px(20),
			width: inner - searchWidth - gap - (sortHasWords ? 0 : sortWidth),
			height: px(38),
		},
		search: { x: left + inner - searchWidth, y: px(21), width: searchWidth, height: px(36) },
		chips: { x: left, y: px(63), width: chipsWidth, height: px(44) },
		sort: sortHasWords
			? { x: left + inner - sortWidth, y: px(63), width: sortWidth, height: px(44) }
			: { x: left + inner - searchWidth - sortWidth, y: px(17), width: sortWidth, height: px(44) },
		sortHasWords,
		grid: {
			x: left - ringRoom,
			y: gridTop,
			width: inner + ringRoom + math.floor(pad * 0.7),
			height: footer.y - px(4) - gridTop,
		},
		footer,
		detail: window.side,
		columns,
		cell,
		gap,
		ringRoom,
	};
}

function layoutTall(screen: Screen, window: WindowLayout): InventoryLayout {
	const px = (rem: number) => toPixels(screen, rem);
	const { body, pad } = window;
	const inner = body.width - 2 * pad;
	const gap = px(10);
	const ringRoom = px(8);
	const columns = math.max(1, math.floor((inner + gap) / (px(82) + gap)));
	const cell = math.floor((inner - (columns - 1) * gap) / columns);
	const chips = { x: pad, y: px(58), width: inner, height: math.max(px(44), TOUCH_TARGET) };
	const footer = { x: pad, y: body.height - px(36), width: inner, height: px(36) };
	const gridTop = chips.y + chips.height + px(8) - ringRoom;
	const sortSide = math.max(px(40), TOUCH_TARGET);
	const searchWidth = math.min(px(200), inner / 2) - sortSide / 2;

	return {
		...window,
		title: { x: pad, y: px(14), width: inner - searchWidth - sortSide - gap, height: px(40) },
		search: { x: pad + inner - searchWidth, y: px(12), width: searchWidth, height: math.max(px(40), TOUCH_TARGET) },
		chips,
		sort: { x: pad + inner - searchWidth - sortSide, y: px(12), width: sortSide, height: sortSide },
		sortHasWords: false,
		grid: { x: pad - ringRoom, y: gridTop, width: body.width - pad + ringRoom, height: footer.y - gridTop },
		footer,
		detail: window.side,
		columns,
		cell,
		gap,
		ringRoom,
	};
}

/** Where the cell of this index, counted from 0, lies in the grid's canvas. */
export function cellRect(layout: InventoryLayout, index: number): Rect {
	const { cell, gap, columns, ringRoom } = layout;

	return {
		x: ringRoom + (index % columns) * (cell + gap),
		y: ringRoom + math.floor(index / columns) * (cell + gap),
		width: cell,
		height: cell,
	};
}

/** Height of the canvas that holds so many cells. */
export function canvasHeight(layout: InventoryLayout, count: number): number {
	const { cell, gap, columns, ringRoom } = layout;
	return count === 0 ? 0 : math.ceil(count / columns) * (cell + gap) - gap + 2 * ringRoom;
}

/** Index, counted from 0, of the cell at a point of the canvas, if there is one. Gaps belong to no cell. */
export function findCellAt(layout: InventoryLayout, count: number, x: number, y: number): number | undefined {
	const { cell, gap, columns, ringRoom } = layout;
	const column = math.floor((x - ringRoom) / (cell + gap));
	const row = math.floor((y - ringRoom) / (cell + gap));

	if (column < 0 || column >= columns || row < 0) {
		return undefined;
	}

	const index = row * columns + column;
	return index < count && contains(cellRect(layout, index), x, y) ? index : undefined;
}

/** The canvas position that brings a cell into the part of the grid that nothing covers. `covered` is in pixels. */
export function scrollToCell(layout: InventoryLayout, index: number, scroll: number, covered: number): number {
	const { y, height } = cellRect(layout, index);
	const visible = layout.grid.height - covered;
	const highest = y + height + layout.ringRoom - visible;
	const lowest = y - layout.ringRoom;

	return math.max(0, math.min(math.max(scroll, highest), lowest));
}
