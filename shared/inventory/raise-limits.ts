import { HIGHEST_SLOT, InventoryLimits } from "./limits";

/** Room on top of an inventory's own: what was bought, or comes with a game pass. */
export interface LimitBonus {
	/** A whole number of slots. */
	readonly slots?: number;
	/** Kilograms. */
	readonly weight?: number;
}

/** Limits with more room. What is unlimited stays so; slots end at `HIGHEST_SLOT`. */
export function raiseLimits(limits: InventoryLimits, { slots = 0, weight = 0 }: LimitBonus): InventoryLimits {
	const { maxSlots, maxStackSize, maxWeight } = limits;

	return {
		maxSlots: maxSlots > 0 ? math.min(maxSlots + slots, HIGHEST_SLOT) : 0,
		maxStackSize,
		maxWeight: maxWeight > 0 ? maxWeight + weight : 0,
	};
}
