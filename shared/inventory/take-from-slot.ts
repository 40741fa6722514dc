import { isPositiveInteger } from "../positive-integer";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { Inventory } from "./inventory";
import { readSlot } from "./slots";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

/**
 * Takes units out of one slot.
 *
 * Reasons: `invalid_slot`, `not_found`, `invalid_quantity`, `insufficient_quantity`.
 */
export function takeFromSlot(inventory: Inventory, slot: number, quantity: number): Result<Inventory, RuleReason> {
	const found = readSlot(inventory, slot);

	if (!found.ok) {
		return found;
	}

	if (!isPositiveInteger(quantity)) {
		return refuse("invalid_quantity");
	}

	const stack = found.value;

	if (quantity > stack.quantity) {
		return refuse("insufficient_quantity");
	}

	const changes = new Map<number, Stack | false>();
	changes.set(slot, quantity < stack.quantity && { ...stack, quantity: stack.quantity - quantity });

	return succeed(writeSlots(inventory, changes));
}
