import { getItem } from "../items";
import { Inventory } from "./inventory";
import { References } from "./references";
import { Stack } from "./stack";

/** The next value of an inventory while one rule works on it. Nobody else holds it, so it is changed in place. */
export interface Draft extends References {
	readonly source: Inventory;
	readonly slots: Array<Stack | false>;
	usedSlots: number;
	itemCount: number;
	grams: number;
	/** No slot below this one is free: where to look next. */
	firstFree: number;
}

/** Begins a new value. Its slots are copied, its stacks shared. */
export function openDraft(source: Inventory): Draft {
	const { totals } = source;

	return {
		source,
		slots: table.clone(source.slots) as Array<Stack | false>,
		usedSlots: totals.usedSlots,
		itemCount: totals.itemCount,
		grams: totals.grams,
		equipped: source.equipped,
		hotbar: source.hotbar,
		firstFree: 1,
	};
}

/** Puts a stack, frozen or just made, into a slot whatever was in it; `false` empties it. References are not touched. */
export function putStack(draft: Draft, slot: number, stack: Stack | false): void {
	const { slots } = draft;

	while (slots.size() < slot) {
		slots.push(false);
	}

	const previous = slots[slot - 1];

	if (previous) {
		draft.usedSlots -= 1;
		draft.itemCount -= previous.quantity;
		draft.grams -= getItem(previous.itemId).grams * previous.quantity;
	}

	if (stack) {
		draft.usedSlots += 1;
		draft.itemCount += stack.quantity;
		draft.grams += getItem(stack.itemId).grams * stack.quantity;

		if (!table.isfrozen(stack)) {
			table.freeze(stack);
		}
	}

	slots[slot - 1] = stack;
}

/** Ends a new value: without empty slots after the last stack, and frozen. */
export function closeDraft(draft: Draft): Inventory {
	const { source, slots, equipped, hotbar } = draft;

	while (slots.size() > 0 && slots[slots.size() - 1] === false) {
		slots.pop();
	}

	return table.freeze({
		limits: source.limits,
		slots: table.freeze(slots),
		totals: table.freeze({ usedSlots: draft.usedSlots, itemCount: draft.itemCount, grams: draft.grams }),
		equipped,
		hotbar,
	});
}
