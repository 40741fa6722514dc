import { findItem } from "../items";
import { isPositiveInteger } from "../positive-integer";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { Inventory } from "./inventory";
import { HIGHEST_SLOT } from "./limits";
import { Stack } from "./stack";
import { stackSizeOf } from "./stack-size";
import { isTooHeavy } from "./weight";
import { writeSlots } from "./write-slots";

/**
 * Adds units of an item: to stacks of it that have room, lowest slot first, then to free slots. All of them or none.
 *
 * Reasons: `invalid_item`, `invalid_quantity`, `weight_exceeded`, `inventory_full`.
 */
export function addItem(inventory: Inventory, itemId: string, quantity: number): Result<Inventory, RuleReason> {
	const item = findItem(itemId);

	if (!item) {
		return refuse("invalid_item");
	}

	if (!isPositiveInteger(quantity)) {
		return refuse("invalid_quantity");
	}

	if (isTooHeavy(inventory, item, quantity)) {
		return refuse("weight_exceeded");
	}

	const { slots } = inventory;
	const stackSize = stackSizeOf(inventory, item);
	const changes = new Map<number, Stack>();
	let rest = quantity;

	if (stackSize > 1) {
		for (const slot of $range(1, slots.size())) {
			const stack = slots[slot - 1];

			if (stack && stack.itemId === item.id && stack.quantity < stackSize) {
				const added = math.min(rest, stackSize - stack.quantity);
				changes.set(slot, { ...stack, quantity: stack.quantity + added });
				rest -= added;

				if (rest === 0) {
					break;
				}
			}
		}
	}

	const { maxSlots } = inventory.limits;
	const lastSlot = maxSlots > 0 ? maxSlots : HIGHEST_SLOT;
	const free = math.max(0, lastSlot - inventory.totals.usedSlots);

	if (rest > free * stackSize) {
		return refuse("inventory_full");
	}

	for (let slot = 1; rest > 0; slot += 1) {
		if (!slots[slot - 1]) {
			const added = math.min(rest, stackSize);
			changes.set(slot, { itemId: item.id, quantity: added });
			rest -= added;
		}
	}

	return succeed(writeSlots(inventory, changes));
}
