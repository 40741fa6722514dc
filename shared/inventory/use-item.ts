import { getItem } from "../items";
import { RuleReason } from "../reasons";
import { refuse, Result } from "../result";
import { Inventory } from "./inventory";
import { readSlot } from "./slots";
import { takeFromSlot } from "./take-from-slot";

/**
 * What is left after one unit of a slot was used up. The effect itself is the server's business.
 *
 * Reasons: `invalid_slot`, `not_found`, `not_usable`.
 */
export function useItem(inventory: Inventory, slot: number): Result<Inventory, RuleReason> {
	const found = readSlot(inventory, slot);

	if (!found.ok) {
		return found;
	}

	if (!getItem(found.value.itemId).use) {
		return refuse("not_usable");
	}

	return takeFromSlot(inventory, slot, 1);
}
