import { RuleReason } from "../reasons";
import { Result, succeed } from "../result";
import { closeDraft, openDraft, putStack } from "./draft";
import { Inventory } from "./inventory";
import { readSlot } from "./slots";

/**
 * Locks a stack, or unlocks it. A locked one is not dropped, and sorting leaves it in its place.
 *
 * Reasons: `invalid_slot`, `not_found`.
 */
export function setLocked(inventory: Inventory, slot: number, locked: boolean): Result<Inventory, RuleReason> {
	const found = readSlot(inventory, slot);

	if (!found.ok) {
		return found;
	}

	if ((found.value.locked ?? false) === locked) {
		return succeed(inventory);
	}

	const draft = openDraft(inventory);
	putStack(draft, slot, { ...found.value, locked: locked ? true : undefined });

	return succeed(closeDraft(draft));
}
