import { isPositiveInteger } from "../positive-integer";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { closeDraft, openDraft, putStack } from "./draft";
import { Inventory } from "./inventory";
import { readMoved, stackAt } from "./slots";
import { withQuantity } from "./stack";
import { roomOnto } from "./stack-size";

/**
 * Moves a part of a stack to an empty slot, or to a stack that it can merge with and that has room for all of it. The
 * part must leave something behind; the whole stack is moved, not split. References stay with what is left behind.
 *
 * Reasons: `invalid_slot`, `same_slot`, `not_found`, `invalid_quantity`, `insufficient_quantity`, `slot_occupied`,
 * and `inventory_full` where the target has room but as many slots are in use as there may be.
 */
export function splitStack(
	inventory: Inventory,
	slot: number,
	target: number,
	quantity: number,
): Result<Inventory, RuleReason> {
	const source = readMoved(inventory, slot, target);

	if (!source.ok) {
		return source;
	}

	if (!isPositiveInteger(quantity)) {
		return refuse("invalid_quantity");
	}

	const stack = source.value;

	if (quantity >= stack.quantity) {
		return refuse("insufficient_quantity");
	}

	const { maxSlots } = inventory.limits;
	const met = stackAt(inventory, target);

	if (met) {
		if (quantity > roomOnto(inventory, met, stack)) {
			return refuse("slot_occupied");
		}
	} else if (maxSlots > 0 && inventory.totals.usedSlots >= maxSlots) {
		return refuse("inventory_full");
	}

	const draft = openDraft(inventory);
	putStack(draft, slot, withQuantity(stack, stack.quantity - quantity));
	putStack(draft, target, met ? withQuantity(met, met.quantity + quantity) : withQuantity(stack, quantity));

	return succeed(closeDraft(draft));
}
