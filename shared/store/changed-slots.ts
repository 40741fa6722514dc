import { Inventory } from "../inventory";

/** Numbers of the slots in which two inventories differ, lowest first. */
export function findChangedSlots(previous: Inventory, current: Inventory): ReadonlyArray<number> {
	const changed = new Array<number>();

	for (const slot of $range(1, math.max(previous.slots.size(), current.slots.size()))) {
		if ((previous.slots[slot - 1] || undefined) !== (current.slots[slot - 1] || undefined)) {
			changed.push(slot);
		}
	}

	return changed;
}
