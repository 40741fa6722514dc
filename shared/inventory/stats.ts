import { toKilograms } from "../items";
import { Inventory } from "./inventory";

/** Summary of an inventory for a display. */
export interface InventoryStats {
	/** Slots that hold something. */
	readonly usedSlots: number;
	/** Number of slots; 0: unlimited. */
	readonly maxSlots: number;
	/** Kilograms of all stacks together. */
	readonly totalWeight: number;
	/** Most kilograms; 0: not limited. */
	readonly maxWeight: number;
	/** Units over all slots. */
	readonly itemCount: number;
}

/** Counts and weighs an inventory. */
export function statsOf(inventory: Inventory): InventoryStats {
	const { limits, totals } = inventory;

	return {
		usedSlots: totals.usedSlots,
		maxSlots: limits.maxSlots,
		totalWeight: toKilograms(totals.grams),
		maxWeight: limits.maxWeight,
		itemCount: totals.itemCount,
	};
}
