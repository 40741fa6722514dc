import { Rect } from "client/ui/rect";
import { Screen, toPixels } from "client/ui/screen";
import { TOUCH_TARGET } from "client/ui/theme";
import { HOTBAR_KEYS } from "shared/inventory";

/** Where the hotbar goes, in pixels. */
export interface HotbarLayout {
	/** Relative to the screen. */
	readonly bar: Rect;
	/** Side of a key. */
	readonly key: number;
	readonly gap: number;
	readonly pad: number;
	/** The buttons that open windows, relative to the screen. */
	readonly bag: Rect;
	readonly inbox: Rect;
	readonly shop: Rect;
}

/** Arranges the hotbar at the bottom of a screen: the buttons beside it, or above it where it fills the width. */
export function layoutHotbar(screen: Screen): HotbarLayout {
	const px = (rem: number) => toPixels(screen, rem);
	const isTall = screen.orientation === "portrait";
	const pad = px(isTall ? 4 : 8);
	const gap = px(isTall ? 2 : 8);
	const margin = px(isTall ? 6 : 14);
	const beside = isTall ? margin : px(14) + math.max(px(66), TOUCH_TARGET);
	const room = screen.width - 2 * beside - 2 * pad - (HOTBAR_KEYS - 1) * gap;
	// Eight keys in the width of the smallest phones are smaller than a finger would like; they must not overlap.
	const key = math.min(px(66), math.floor(room / HOTBAR_KEYS));
	const width = HOTBAR_KEYS * key + (HOTBAR_KEYS - 1) * gap + 2 * pad;
	const height = key + 2 * pad;
	const bar = {
		x: math.floor((screen.width - width) / 2),
		y: screen.height - margin - height,
		width,
		height,
	};
	const side = math.max(isTall ? px(56) : key, TOUCH_TARGET);
	const step = side + px(isTall ? 8 : 10);
	const top = isTall ? bar.y - px(10) - side : bar.y + math.floor((height - side) / 2);
	const place = (x: number, y = top) => ({ x, y, width: side, height: side });
	const bag = place(isTall ? bar.x + width - side : bar.x - px(14) - side);

	return {
		bar,
		key,
		gap,
		pad,
		bag,
		// Where small screens leave no room beside the bag, it goes above.
		inbox: bag.x - step < 0 ? place(bag.x, bag.y - step) : place(bag.x - step),
		// The platform's own button to jump takes the room further to the right.
		shop: place(isTall ? bag.x - 2 * step : bar.x + width + px(14)),
	};
}

/** Where a key lies within the bar; keys are counted from 1. */
export function keyRect({ key: side, gap, pad }: HotbarLayout, key: number): Rect {
	return { x: pad + (key - 1) * (side + gap), y: pad, width: side, height: side };
}

/** The key at a point of the bar, if there is one. The gap after a key belongs to it, so that a finger finds it. */
export function findKeyAt(layout: HotbarLayout, x: number, y: number): number | undefined {
	const key = math.floor((x - layout.pad) / (layout.key + layout.gap)) + 1;
	const isWithin = x >= layout.pad && x < layout.bar.width - layout.pad && y >= 0 && y < layout.bar.height;

	return isWithin ? key : undefined;
}
