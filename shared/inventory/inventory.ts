import { deepFreeze } from "../deep-freeze";
import { checkLimits, InventoryLimits } from "./limits";
import { EMPTY_HOTBAR, Equipped, Hotbar, NOTHING_EQUIPPED } from "./references";
import { Stack } from "./stack";

/** Sums over all stacks. They follow from the slots and are kept because counting them again is slow. */
export interface InventoryTotals {
	/** Slots that hold something. */
	readonly usedSlots: number;
	/** Units over all slots. */
	readonly itemCount: number;
	/** Whole grams over all slots; an integer, so that adding and taking away again is exact. */
	readonly grams: number;
}

/**
 * An inventory at one moment: an immutable value. Rules return a new one that shares every stack that did not change,
 * so two inventories, slots or stacks that are the same table are equal.
 *
 * Slots are numbered from 1. `slots` is an array without holes, because DataStores and remotes lose what stands behind
 * a hole: an empty slot is `false`, and empty slots after the last stack are left out. Read it with `stackAt`.
 */
export interface Inventory {
	readonly limits: InventoryLimits;
	readonly slots: ReadonlyArray<Stack | false>;
	readonly totals: InventoryTotals;
	/** References into the slots: they follow a stack that moves, and go with one that leaves. */
	readonly equipped: Equipped;
	/** References like those. */
	readonly hotbar: Hotbar;
}

/** An empty inventory. The limits must be zero or more, slots and stack size whole numbers. */
export function createInventory(limits: InventoryLimits): Inventory {
	const wrong = checkLimits(limits);
	assert(wrong === undefined, `the limit ${wrong} makes no sense`);

	return deepFreeze({
		limits: { ...limits },
		slots: [],
		totals: { usedSlots: 0, itemCount: 0, grams: 0 },
		equipped: NOTHING_EQUIPPED,
		hotbar: EMPTY_HOTBAR,
	});
}
