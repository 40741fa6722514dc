import { Inventory, InventoryLimits, raiseLimits } from "shared/inventory";
import { PlayerData } from "./player-data";

/**
 * Data whose inventory has the limits that follow from the player's own, from what was bought, and from game passes.
 * Whoever changes one of these calls it within the same change; nothing else sets an inventory's limits.
 */
export function withLimits(data: PlayerData): PlayerData {
	const { inventory, upgrades, passBonus, baseLimits = inventory.limits } = data;

	if (!upgrades && !passBonus && !data.baseLimits) {
		return data;
	}

	const limits = raiseLimits(raiseLimits(baseLimits, upgrades ?? {}), passBonus ?? {});

	if (data.baseLimits && isSame(limits, inventory.limits)) {
		return data;
	}

	return { ...data, baseLimits, inventory: { ...inventory, limits } };
}

/** The inventory without what was bought and without game passes: what is saved of it. */
export function withoutBonus({ inventory, baseLimits }: PlayerData): Inventory {
	return baseLimits ? { ...inventory, limits: baseLimits } : inventory;
}

function isSame(first: InventoryLimits, second: InventoryLimits): boolean {
	return (
		first.maxSlots === second.maxSlots &&
		first.maxStackSize === second.maxStackSize &&
		first.maxWeight === second.maxWeight
	);
}
