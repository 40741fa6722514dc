import { isPositiveInteger } from "../positive-integer";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { closeDraft, openDraft } from "./draft";
import { Inventory } from "./inventory";
import { readSlot } from "./slots";
import { takeUnits } from "./take-units";

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

	if (quantity > found.value.quantity) {
		return refuse("insufficient_quantity");
	}

	const draft = openDraft(inventory);
	takeUnits(draft, slot, found.value, quantity);

	return succeed(closeDraft(draft));
}
