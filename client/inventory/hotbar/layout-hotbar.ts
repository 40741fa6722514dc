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
	/** The button that opens the inventory, relative to the screen. */
	readonly bag: Rect;
}

/** Height of the room at the bottom that the hotbar needs with its margins, in rem, where it lies in one row with the bag. */
export const HOTBAR_ROOM = 104;

/** Arranges the hotbar at the bottom of a screen: the bag beside it, or above it where it fills the width. */
export function layoutHotbar(screen: Screen): HotbarLayout {
	const px = (rem: number) => toPixels(screen, rem);
	const isTall = screen.orientation === "portrait";
	const pad = px(isTall ? 4 : 8);
	const gap = px(isTall ? 2 : 8);
	const margin = px(isTall ? 6 : 14);
	const room = screen.width - 2 * margin - 2 * pad - (HOTBAR_KEYS - 1) * gap;
	// Eight keys in the width of the smallest phones are smaller than a finger would like; they must not overlap.
	const key = isTall ? math.floor(math.min(px(66), room / HOTBAR_KEYS)) : px(66);
	const width = HOTBAR_KEYS * key + (HOTBAR_KEYS - 1) * gap + 2 * pad;
	const height = key + 2 * pad;
	const bar = {
		x: math.floor((screen.width - width) / 2),
		y: screen.height - margin - height,
		width,
		height,
	};
	const side = math.max(isTall ? px(56) : key, TOUCH_TARGET);

	return {
		bar,
		key,
		gap,
		pad,
		bag: isTall
			? { x: bar.x + width - side, y: bar.y - px(10) - side, width: side, height: side }
			: { x: bar.x - px(14) - side, y: bar.y + (height - side) / 2, width: side, height: side },
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
