import { dropItem, expectItem, Inventory, moveStack, splitStack, useItem } from "../inventory";
import { RuleReason } from "../reasons";
import { Result } from "../result";
import { Intent } from "./request";

/**
 * What a request makes of an inventory, by the rules that client and server share. The server decides with it, the
 * client shows with it what it expects.
 *
 * Reasons: `slot_changed` and `invalid_slot` if the slot does not hold what the player saw; then those of the rule.
 */
export function applyRequest(inventory: Inventory, request: Intent): Result<Inventory, RuleReason> {
	const expected = expectItem(inventory, request.slot, request.itemId);

	if (!expected.ok) {
		return expected;
	}

	switch (request.verb) {
		case "move":
			return moveStack(inventory, request.slot, request.target);
		case "split":
			return splitStack(inventory, request.slot, request.target, request.quantity);
		case "use":
			return useItem(inventory, request.slot);
		case "drop":
			return dropItem(inventory, request.slot, request.quantity);
	}
}
