import { CellGrid, cellRect, fitColumns, rowsHeight } from "client/ui/cell-grid";
import { Rect } from "client/ui/rect";
import { Screen, toPixels } from "client/ui/screen";
import { TOUCH_TARGET } from "client/ui/theme";
import { layoutWindow, WindowLayout } from "client/ui/windows/layout-window";
import { Section, SECTIONS, Ware } from "./wares";

/** Where everything in the shop's window goes, in pixels, relative to the window. */
export interface ShopLayout extends WindowLayout {
	readonly title: Rect;
	/** How many coins the player has. */
	readonly balance: Rect;
	readonly chips: Rect;
	/** The scrolling area; it is larger than its cards by their margin on each side. */
	readonly shelves: Rect;
	/** Says why nothing can be bought; the shelves give way to it. */
	readonly notice: Rect;
	readonly detail: Rect;
	/** The cards of one shelf. */
	readonly cards: CellGrid;
	/** Height of the name of a shelf. */
	readonly heading: number;
}

/** Arranges the shop for a screen. @param hasNotice whether something keeps the player from buying anything */
export function layoutShop(screen: Screen, hasNotice: boolean): ShopLayout {
	const window = layoutWindow(screen);
	const px = (rem: number) => toPixels(screen, rem);
	const { body, pad, kind } = window;
	const isTall = kind === "tall";
	const left = body.x + pad;
	const inner = body.width - 2 * pad;
	const gap = px(10);
	const margin = px(8);
	const { columns, width } = fitColumns(inner, px(isTall ? 108 : 126), gap);
	const balanceWidth = math.min(px(150), math.floor(inner / 2));
	const chips = { x: left, y: px(isTall ? 58 : 63), width: inner, height: math.max(px(44), TOUCH_TARGET) };
	const top = math.max(isTall ? 0 : px(114), chips.y + chips.height + px(isTall ? 8 : 4)) - margin;
	const bottom = body.height - px(isTall ? 4 : 10);
	const noticeHeight = hasNotice ? px(52) : 0;

	return {
		...window,
		title: { x: left, y: px(isTall ? 14 : 20), width: inner - balanceWidth - gap, height: px(isTall ? 40 : 38) },
		balance: { x: left + inner - balanceWidth, y: px(isTall ? 14 : 21), width: balanceWidth, height: px(36) },
		chips,
		shelves: {
			x: left - margin,
			y: top,
			width: inner + margin + (isTall ? pad : math.floor(pad * 0.7)),
			height: bottom - noticeHeight - top,
		},
		notice: { x: left, y: bottom - noticeHeight, width: inner, height: math.max(0, noticeHeight - px(8)) },
		detail: window.side,
		cards: { columns, cell: { width, height: px(158) }, gap, margin },
		heading: px(30),
	};
}

/** Where one card lies in the canvas of the shelves. */
export interface PlacedWare {
	readonly ware: Ware;
	readonly rect: Rect;
}

/** Where everything lies in the canvas of the shelves. */
export interface PlacedShelves {
	readonly headings: ReadonlyArray<{ readonly section: Section; readonly rect: Rect }>;
	readonly wares: ReadonlyArray<PlacedWare>;
	/** Of the canvas. */
	readonly height: number;
}

/** Puts wares on their shelves. A shelf that is alone needs no name, and an empty one is left out. */
export function placeWares(layout: ShopLayout, wares: ReadonlyArray<Ware>): PlacedShelves {
	const { cards, heading } = layout;
	const { columns, cell, gap, margin } = cards;
	const headings = new Array<PlacedShelves["headings"][number]>();
	const placed = new Array<PlacedWare>();
	const shelves = SECTIONS.map((section) => ({
		section,
		wares: wares.filter((ware) => ware.section === section),
	})).filter((shelf) => !shelf.wares.isEmpty());
	const width = columns * (cell.width + gap) - gap;
	let y = 0;

	for (const shelf of shelves) {
		if (shelves.size() > 1) {
			headings.push({ section: shelf.section, rect: { x: margin, y: margin + y, width, height: heading } });
			y += heading;
		}

		shelf.wares.forEach((ware, index) => {
			const rect = cellRect(cards, index);
			placed.push({ ware, rect: { ...rect, y: y + rect.y } });
		});

		y += rowsHeight(cards, shelf.wares.size()) + 2 * gap;
	}

	return { headings, wares: placed, height: shelves.isEmpty() ? 0 : y - 2 * gap + 2 * margin };
}
