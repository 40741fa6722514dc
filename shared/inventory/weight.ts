import { getItem, Item } from "../items";
import { Inventory } from "./inventory";
import { Stack } from "./stack";

const GRAMS_PER_KILOGRAM = 1000;

/** Kilograms in whole grams. */
export function toGrams(kilograms: number): number {
	return math.round(kilograms * GRAMS_PER_KILOGRAM);
}

/** Grams in kilograms. */
export function toKilograms(grams: number): number {
	return grams / GRAMS_PER_KILOGRAM;
}

/** Weight of a whole stack, in grams. */
export function gramsOf(stack: Stack): number {
	return toGrams(getItem(stack.itemId).weight) * stack.quantity;
}

/** Whether so many units more would weigh too much. Items without weight always fit. */
export function isTooHeavy(inventory: Inventory, item: Item, quantity: number): boolean {
	const { maxWeight } = inventory.limits;
	const grams = toGrams(item.weight) * quantity;

	return maxWeight > 0 && grams > 0 && inventory.totals.grams + grams > toGrams(maxWeight);
}
