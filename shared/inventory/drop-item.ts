import { getItem } from "../items";
import { RuleReason } from "../reasons";
import { refuse, Result } from "../result";
import { Inventory } from "./inventory";
import { readSlot } from "./slots";
import { takeFromSlot } from "./take-from-slot";

/**
 * What is left after units of a slot were thrown away.
 *
 * Reasons: `invalid_slot`, `not_found`, `not_droppable`, `item_locked`, `invalid_quantity`,
 * `insufficient_quantity`.
 */
export function dropItem(inventory: Inventory, slot: number, quantity: number): Result<Inventory, RuleReason> {
	const found = readSlot(inventory, slot);

	if (!found.ok) {
		return found;
	}

	if (!getItem(found.value.itemId).droppable) {
		return refuse("not_droppable");
	}

	if (found.value.locked) {
		return refuse("item_locked");
	}

	return takeFromSlot(inventory, slot, quantity);
}
