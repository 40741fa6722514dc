import { getItem, Item } from "../items";
import { Inventory } from "./inventory";
import { canMerge, Stack } from "./stack";

/** Most units of an item that one slot of this inventory may hold. */
export function stackSizeOf(inventory: Inventory, item: Item): number {
	const { maxStackSize } = inventory.limits;
	return maxStackSize > 0 ? math.min(item.stackSize, maxStackSize) : item.stackSize;
}

/** How many more units a stack can take from another one; none if the two cannot merge, or if it holds too many already. */
export function roomOnto(inventory: Inventory, met: Stack, moved: Stack): number {
	if (!canMerge(moved, met)) {
		return 0;
	}

	return math.max(stackSizeOf(inventory, getItem(met.itemId)) - met.quantity, 0);
}
