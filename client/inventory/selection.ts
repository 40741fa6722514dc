import { Cell } from "./cells";

/** What the player is doing with the selected slot. */
export type Mode =
	| { readonly kind: "browse" }
	/** The next slot that is chosen receives the item. */
	| { readonly kind: "move" }
	/** Choosing how many to put into another slot. */
	| { readonly kind: "split"; readonly quantity: number }
	/** The next key of the hotbar that is chosen receives the item. */
	| { readonly kind: "hotbar" }
	/** Asked whether so many should really go. */
	| { readonly kind: "drop"; readonly quantity: number };

/** The selected slot, and what is being done with it. */
export interface Selection {
	readonly slot?: number;
	readonly mode: Mode;
}

const BROWSE: Mode = { kind: "browse" };

export const NOTHING_SELECTED: Selection = { mode: BROWSE };

/** What choosing a slot leads to. */
export interface Choice {
	readonly selection: Selection;
	/** Do what is most likely with this slot: use it, or put it on. */
	readonly act?: number;
	/** Move what was selected to this slot. */
	readonly moveTo?: number;
}

/** Selects a slot with nothing begun. */
export function selectSlot(slot: number | undefined): Selection {
	return { slot, mode: BROWSE };
}

/**
 * A press on a cell: it receives what is being moved; otherwise it is selected; if it is selected already, it
 * is used or put on.
 */
export function chooseCell(selection: Selection, cell: Cell): Choice {
	if (selection.mode.kind === "move" && selection.slot !== undefined) {
		return cell.slot === selection.slot
			? { selection: selectSlot(cell.slot) }
			: { selection: selectSlot(cell.slot), moveTo: cell.slot };
	}

	if (!cell.item) {
		return { selection: NOTHING_SELECTED };
	}

	if (selection.slot === cell.slot && selection.mode.kind === "browse") {
		return { selection, act: cell.slot };
	}

	return { selection: selectSlot(cell.slot) };
}

/** Begins something with the selected slot. Splitting starts at half, dropping at one. */
export function begin(selection: Selection, kind: Mode["kind"], available: number): Selection {
	switch (kind) {
		case "browse":
			return { ...selection, mode: BROWSE };
		case "move":
		case "hotbar":
			return { ...selection, mode: { kind } };
		case "split":
			return { ...selection, mode: { kind, quantity: math.max(1, math.floor(available / 2)) } };
		case "drop":
			return { ...selection, mode: { kind, quantity: 1 } };
	}
}

/** The largest quantity of a mode: a split leaves at least one behind. */
export function maxQuantity(mode: Mode, available: number): number {
	return math.max(1, mode.kind === "split" ? available - 1 : available);
}

/** Sets the quantity of a split or drop, kept between 1 and what there is. */
export function setQuantity(selection: Selection, quantity: number, available: number): Selection {
	const { mode } = selection;

	if (mode.kind !== "split" && mode.kind !== "drop") {
		return selection;
	}

	// Written so that what is not a number falls back to one.
	const whole = quantity >= 1 ? math.floor(quantity) : 1;
	return { ...selection, mode: { ...mode, quantity: math.min(whole, maxQuantity(mode, available)) } };
}
