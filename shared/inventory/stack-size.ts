import { Item } from "../items";
import { Inventory } from "./inventory";

/** Most units of an item that one slot of this inventory may hold. */
export function stackSizeOf(inventory: Inventory, item: Item): number {
	const { maxStackSize } = inventory.limits;
	return maxStackSize > 0 ? math.min(item.stackSize, maxStackSize) : item.stackSize;
}
