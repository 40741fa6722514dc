import { getItem } from "../items";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { Inventory } from "./inventory";
import { hasSlot, readSlot, stackAt } from "./slots";
import { Stack } from "./stack";
import { stackSizeOf } from "./stack-size";
import { writeSlots } from "./write-slots";

/**
 * Moves a stack to another slot: into it if it is empty; onto a stack of the same item as far as there is room, the
 * rest stays; otherwise the two change places.
 *
 * Reasons: `invalid_slot`, `same_slot`, `not_found`.
 */
export function moveStack(inventory: Inventory, slot: number, target: number): Result<Inventory, RuleReason> {
	const source = readSlot(inventory, slot);

	if (!source.ok) {
		return source;
	}

	if (!hasSlot(inventory, target)) {
		return refuse("invalid_slot");
	}

	if (slot === target) {
		return refuse("same_slot");
	}

	const moved = source.value;
	const met = stackAt(inventory, target);
	const changes = new Map<number, Stack | false>();
	const merged = met && met.itemId === moved.itemId ? roomFor(inventory, moved, met) : 0;

	if (met && merged > 0) {
		changes.set(slot, merged < moved.quantity && { ...moved, quantity: moved.quantity - merged });
		changes.set(target, { ...met, quantity: met.quantity + merged });
	} else {
		changes.set(slot, met ?? false);
		changes.set(target, moved);
	}

	return succeed(writeSlots(inventory, changes));
}

function roomFor(inventory: Inventory, moved: Stack, met: Stack): number {
	return math.min(moved.quantity, stackSizeOf(inventory, getItem(met.itemId)) - met.quantity);
}
