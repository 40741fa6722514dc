import { CellGrid, fitColumns } from "client/ui/cell-grid";
import { Rect } from "client/ui/rect";
import { Screen, toPixels } from "client/ui/screen";
import { TOUCH_TARGET } from "client/ui/theme";
import { layoutWindow, WindowLayout } from "client/ui/windows/layout-window";

/** Where everything in the inbox's window goes, in pixels, relative to the window. */
export interface InboxLayout extends WindowLayout {
	readonly title: Rect;
	readonly claimAll: Rect;
	/** The scrolling area; it is larger than its cards by their margin on each side. */
	readonly list: Rect;
	/** The cards of the list. */
	readonly cards: CellGrid;
	readonly footer: Rect;
}

/** Arranges the inbox for a screen. It has no side pane: its content takes that room too. */
export function layoutInbox(screen: Screen): InboxLayout {
	const window = layoutWindow(screen);
	const px = (rem: number) => toPixels(screen, rem);
	const { body, pad, side, kind } = window;
	const isTall = kind === "tall";
	const left = body.x + pad;
	const inner = (isTall ? body.width : side.x + side.width - body.x) - 2 * pad;
	const gap = px(10);
	const margin = px(4);
	const { columns, width } = fitColumns(inner, px(340), gap);
	const button = { width: px(isTall ? 132 : 150), height: math.max(px(TOUCH_TARGET), TOUCH_TARGET) };
	const footer = { x: left, y: body.height - px(isTall ? 36 : 45), width: inner, height: px(isTall ? 36 : 32) };
	const claimAll = { x: left + inner - button.width, y: px(isTall ? 12 : 17), ...button };
	const top = math.max(px(isTall ? 70 : 76), claimAll.y + claimAll.height + px(10)) - margin;

	return {
		...window,
		title: { x: left, y: px(isTall ? 14 : 20), width: inner - button.width - gap, height: px(isTall ? 40 : 38) },
		claimAll,
		list: {
			x: left - margin,
			y: top,
			width: inner + margin + math.floor(pad * 0.7),
			height: footer.y - px(6) - top,
		},
		cards: { columns, cell: { width, height: px(84) }, gap, margin },
		footer,
	};
}
