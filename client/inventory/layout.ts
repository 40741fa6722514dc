import { CellGrid, fitColumns } from "client/ui/cell-grid";
import { Rect } from "client/ui/rect";
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
	/** The scrolling area; it is larger than its slots by their margin on each side. */
	readonly grid: Rect;
	/** The cells of the grid, which are square. */
	readonly slots: CellGrid;
	readonly footer: Rect;
	readonly detail: Rect;
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
	const margin = px(8);
	const { columns } = fitColumns(inner, cell, gap);
	const footer = { x: left, y: body.height - px(45), width: inner, height: px(32) };
	const gridTop = px(114) - margin;
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
			x: left - margin,
			y: gridTop,
			width: inner + margin + math.floor(pad * 0.7),
			height: footer.y - px(4) - gridTop,
		},
		slots: { columns, cell: { width: cell, height: cell }, gap, margin },
		footer,
		detail: window.side,
	};
}

function layoutTall(screen: Screen, window: WindowLayout): InventoryLayout {
	const px = (rem: number) => toPixels(screen, rem);
	const { body, pad } = window;
	const inner = body.width - 2 * pad;
	const gap = px(10);
	const margin = px(8);
	const { columns, width: cell } = fitColumns(inner, px(82), gap);
	const chips = { x: pad, y: px(58), width: inner, height: math.max(px(44), TOUCH_TARGET) };
	const footer = { x: pad, y: body.height - px(36), width: inner, height: px(36) };
	const gridTop = chips.y + chips.height + px(8) - margin;
	const sortSide = math.max(px(40), TOUCH_TARGET);
	const searchWidth = math.min(px(200), inner / 2) - sortSide / 2;

	return {
		...window,
		title: { x: pad, y: px(14), width: inner - searchWidth - sortSide - gap, height: px(40) },
		search: { x: pad + inner - searchWidth, y: px(12), width: searchWidth, height: math.max(px(40), TOUCH_TARGET) },
		chips,
		sort: { x: pad + inner - searchWidth - sortSide, y: px(12), width: sortSide, height: sortSide },
		sortHasWords: false,
		grid: { x: pad - margin, y: gridTop, width: body.width - pad + margin, height: footer.y - gridTop },
		slots: { columns, cell: { width: cell, height: cell }, gap, margin },
		footer,
		detail: window.side,
	};
}
