import { Inventory } from "./inventory";

/** Units of an item over all slots; 0 if there are none, or no such item. */
export function hasItem(inventory: Inventory, itemId: string): number {
	let total = 0;

	for (const stack of inventory.slots) {
		if (stack && stack.itemId === itemId) {
			total += stack.quantity;
		}
	}

	return total;
}

/** Numbers of the slots that hold an item, lowest first. */
export function findSlots(inventory: Inventory, itemId: string): ReadonlyArray<number> {
	const { slots } = inventory;
	const found = new Array<number>();

	for (const slot of $range(1, slots.size())) {
		const stack = slots[slot - 1];

		if (stack && stack.itemId === itemId) {
			found.push(slot);
		}
	}

	return found;
}
