import { deepFreeze } from "../deep-freeze";
import { InventoryLimits } from "./limits";
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
}

/** An empty inventory. The limits must be zero or more, slots and stack size whole numbers. */
export function createInventory(limits: InventoryLimits): Inventory {
	assert(isWhole(limits.maxSlots), `maxSlots must be a whole number of at least 0, not ${limits.maxSlots}`);
	assert(
		isWhole(limits.maxStackSize),
		`maxStackSize must be a whole number of at least 0, not ${limits.maxStackSize}`,
	);
	assert(
		limits.maxWeight >= 0 && limits.maxWeight < math.huge,
		`maxWeight must be zero or more kilograms, not ${limits.maxWeight}`,
	);

	return deepFreeze({
		limits: { ...limits },
		slots: [],
		totals: { usedSlots: 0, itemCount: 0, grams: 0 },
	});
}

function isWhole(value: number): boolean {
	return value >= 0 && value % 1 === 0;
}
