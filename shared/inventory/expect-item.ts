import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { Inventory } from "./inventory";
import { hasSlot, stackAt } from "./slots";
import { Stack } from "./stack";

/**
 * The stack of a slot, if it is of the item that the player saw there when they chose it.
 *
 * Reasons: `invalid_slot`, `slot_changed`.
 */
export function expectItem(inventory: Inventory, slot: number, itemId: string): Result<Stack, RuleReason> {
	const stack = stackAt(inventory, slot);

	if (stack && stack.itemId === itemId) {
		return succeed(stack);
	}

	return refuse(stack || hasSlot(inventory, slot) ? "slot_changed" : "invalid_slot");
}
