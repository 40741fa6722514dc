import { deepFreeze } from "../deep-freeze";
import { Inventory } from "./inventory";
import { Stack } from "./stack";
import { gramsOf } from "./weight";

/**
 * An inventory in which some slots hold something else. It checks no limit: it is for rules, which have checked, and
 * for facts that come from the server. Slots are whole numbers of at least 1.
 */
export function writeSlots(inventory: Inventory, changes: ReadonlyMap<number, Stack | false>): Inventory {
	const slots = table.clone(inventory.slots);
	let { usedSlots, itemCount, grams } = inventory.totals;

	for (const [slot, stack] of changes) {
		while (slots.size() < slot) {
			slots.push(false);
		}

		const previous = slots[slot - 1];

		if (previous) {
			usedSlots -= 1;
			itemCount -= previous.quantity;
			grams -= gramsOf(previous);
		}

		if (stack) {
			usedSlots += 1;
			itemCount += stack.quantity;
			grams += gramsOf(stack);
		}

		slots[slot - 1] = stack && deepFreeze(stack);
	}

	while (slots.size() > 0 && slots[slots.size() - 1] === false) {
		slots.pop();
	}

	return table.freeze({
		...inventory,
		slots: table.freeze(slots),
		totals: table.freeze({ usedSlots, itemCount, grams }),
	});
}
