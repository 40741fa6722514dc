import { getItem, Item, toGrams } from "../items";
import { Inventory } from "./inventory";
import { Stack } from "./stack";

/** Weight of a whole stack, in grams. */
export function gramsOf(stack: Stack): number {
	return getItem(stack.itemId).grams * stack.quantity;
}

/** Whether so many units more would weigh too much. Items without weight always fit. */
export function isTooHeavy(inventory: Inventory, item: Item, quantity: number): boolean {
	const { maxWeight } = inventory.limits;
	const grams = item.grams * quantity;

	return maxWeight > 0 && grams > 0 && inventory.totals.grams + grams > toGrams(maxWeight);
}
