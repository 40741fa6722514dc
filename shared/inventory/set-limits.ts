import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { Inventory } from "./inventory";
import { checkLimits, InventoryLimits } from "./limits";

/**
 * Gives an inventory other limits, for instance a larger bag. Nothing is ever thrown away: what no longer fits stays
 * where it is, can be moved and used, and nothing can be added until there is room again.
 *
 * Reasons: `invalid_limits`.
 */
export function setLimits(inventory: Inventory, limits: InventoryLimits): Result<Inventory, RuleReason> {
	if (checkLimits(limits) !== undefined) {
		return refuse("invalid_limits");
	}

	const { maxSlots, maxStackSize, maxWeight } = limits;

	return succeed(table.freeze({ ...inventory, limits: table.freeze({ maxSlots, maxStackSize, maxWeight }) }));
}
