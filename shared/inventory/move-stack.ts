import { RuleReason } from "../reasons";
import { Result, succeed } from "../result";
import { closeDraft, openDraft, putStack } from "./draft";
import { Inventory } from "./inventory";
import { mergeReferences, swapReferences } from "./references";
import { readMoved, stackAt } from "./slots";
import { withQuantity } from "./stack";
import { roomOnto } from "./stack-size";

/**
 * Moves a stack to another slot: into it if it is empty; onto a stack that it can merge with as far as there is room,
 * the rest stays; otherwise the two change places. References follow. A stack that takes in a locked one is locked.
 *
 * Reasons: `invalid_slot`, `same_slot`, `not_found`.
 */
export function moveStack(inventory: Inventory, slot: number, target: number): Result<Inventory, RuleReason> {
	const source = readMoved(inventory, slot, target);

	if (!source.ok) {
		return source;
	}

	const moved = source.value;
	const met = stackAt(inventory, target);
	const merged = met ? math.min(moved.quantity, roomOnto(inventory, met, moved)) : 0;
	const draft = openDraft(inventory);

	if (!met || merged === 0) {
		putStack(draft, slot, met ?? false);
		putStack(draft, target, moved);
		swapReferences(draft, slot, target);
	} else if (merged < moved.quantity) {
		putStack(draft, slot, withQuantity(moved, moved.quantity - merged));
		putStack(draft, target, withQuantity(met, met.quantity + merged));
	} else {
		putStack(draft, slot, false);
		putStack(draft, target, { ...met, quantity: met.quantity + merged, locked: met.locked ?? moved.locked });
		mergeReferences(draft, slot, target);
	}

	return succeed(closeDraft(draft));
}
