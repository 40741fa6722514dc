import { Rect } from "client/ui/rect";
import { Screen, toPixels } from "client/ui/screen";
import { TOUCH_TARGET } from "client/ui/theme";
import { layoutWindow, WindowLayout } from "client/ui/windows/layout-window";

/** Where everything in the inbox's window goes, in pixels, relative to the window. */
export interface InboxLayout extends WindowLayout {
	readonly title: Rect;
	readonly claimAll: Rect;
	/** The scrolling area; it is larger than its cards by `lineRoom` on each side. */
	readonly list: Rect;
	readonly footer: Rect;
	readonly columns: number;
	readonly card: { readonly width: number; readonly height: number };
	readonly gap: number;
	/** Room around the cards for their lines, which the list would clip otherwise. */
	readonly lineRoom: number;
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
	const lineRoom = px(4);
	const columns = math.max(1, math.floor((inner + gap) / (px(340) + gap)));
	const button = { width: px(isTall ? 132 : 150), height: math.max(px(TOUCH_TARGET), TOUCH_TARGET) };
	const footer = { x: left, y: body.height - px(isTall ? 36 : 45), width: inner, height: px(isTall ? 36 : 32) };
	const claimAll = { x: left + inner - button.width, y: px(isTall ? 12 : 17), ...button };
	const top = math.max(px(isTall ? 70 : 76), claimAll.y + claimAll.height + px(10)) - lineRoom;

	return {
		...window,
		title: { x: left, y: px(isTall ? 14 : 20), width: inner - button.width - gap, height: px(isTall ? 40 : 38) },
		claimAll,
		list: {
			x: left - lineRoom,
			y: top,
			width: inner + lineRoom + math.floor(pad * 0.7),
			height: footer.y - px(6) - top,
		},
		footer,
		columns,
		card: { width: math.floor((inner - (columns - 1) * gap) / columns), height: px(84) },
		gap,
		lineRoom,
	};
}

/** Where a card, counted from 0, lies in the canvas of the list. */
export function parcelRect({ columns, card, gap, lineRoom }: InboxLayout, index: number): Rect {
	return {
		x: lineRoom + (index % columns) * (card.width + gap),
		y: lineRoom + math.floor(index / columns) * (card.height + gap),
		...card,
	};
}

/** Height of the canvas that holds so many cards. */
export function listHeight({ columns, card, gap, lineRoom }: InboxLayout, count: number): number {
	return count === 0 ? 0 : math.ceil(count / columns) * (card.height + gap) - gap + 2 * lineRoom;
}
