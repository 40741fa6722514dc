import { findItem } from "../items";
import { isPositiveInteger } from "../positive-integer";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { closeDraft, openDraft } from "./draft";
import { Inventory } from "./inventory";
import { takeUnits } from "./take-units";

/**
 * Takes units of an item away, wherever they are: from higher slots first. All of them or none.
 *
 * Reasons: `invalid_item`, `invalid_quantity`, `not_found` (none at all), `insufficient_quantity`.
 */
export function removeItem(inventory: Inventory, itemId: string, quantity: number): Result<Inventory, RuleReason> {
	if (!findItem(itemId)) {
		return refuse("invalid_item");
	}

	if (!isPositiveInteger(quantity)) {
		return refuse("invalid_quantity");
	}

	const { slots } = inventory;
	const draft = openDraft(inventory);
	let rest = quantity;

	for (const slot of $range(slots.size(), 1, -1)) {
		const stack = slots[slot - 1];

		if (stack && stack.itemId === itemId) {
			const taken = math.min(rest, stack.quantity);
			takeUnits(draft, slot, stack, taken);
			rest -= taken;

			if (rest === 0) {
				return succeed(closeDraft(draft));
			}
		}
	}

	return refuse(rest === quantity ? "not_found" : "insufficient_quantity");
}
