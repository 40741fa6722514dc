import { refuse, Result, succeed } from "../result";
import { Inventory } from "./inventory";
import { HIGHEST_SLOT } from "./limits";
import { Stack } from "./stack";

/** Whether this inventory has a slot of this number, empty or not. */
export function hasSlot(inventory: Inventory, slot: number): boolean {
	return slot >= 1 && slot <= countSlots(inventory) && slot % 1 === 0;
}

/**
 * How many slots there are to show and to move to; one more than needed if the number is not limited, and those that
 * still hold something after the limit was lowered.
 */
export function countSlots(inventory: Inventory): number {
	const { maxSlots } = inventory.limits;
	return maxSlots > 0
		? math.max(maxSlots, inventory.slots.size())
		: math.min(inventory.slots.size() + 1, HIGHEST_SLOT);
}

/** What a slot holds. Any number may be asked for. */
export function stackAt(inventory: Inventory, slot: number): Stack | undefined {
	const stack = inventory.slots[slot - 1];
	return stack === false ? undefined : stack;
}

/** What a slot holds, or why nothing can be done with it. */
export function readSlot(inventory: Inventory, slot: number): Result<Stack, "invalid_slot" | "not_found"> {
	const stack = stackAt(inventory, slot);

	if (stack) {
		return succeed(stack);
	}

	return refuse(hasSlot(inventory, slot) ? "not_found" : "invalid_slot");
}

/** What is to go from one slot to another, or why it cannot. */
export function readMoved(
	inventory: Inventory,
	slot: number,
	target: number,
): Result<Stack, "invalid_slot" | "same_slot" | "not_found"> {
	const source = readSlot(inventory, slot);

	if (source.ok && !hasSlot(inventory, target)) {
		return refuse("invalid_slot");
	}

	return source.ok && slot === target ? refuse("same_slot") : source;
}

/** The lowest empty slot that may be filled, or `undefined` if there is none. */
export function findFreeSlot(inventory: Inventory): number | undefined {
	const { maxSlots } = inventory.limits;

	if (maxSlots > 0 && inventory.totals.usedSlots >= maxSlots) {
		return undefined;
	}

	for (const slot of $range(1, countSlots(inventory))) {
		if (!stackAt(inventory, slot)) {
			return slot;
		}
	}

	return undefined;
}
