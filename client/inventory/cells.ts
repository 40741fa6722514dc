import { countSlots, Inventory, stackAt } from "shared/inventory";
import { getItem, Item } from "shared/items";

/** One cell of the grid. */
export interface Cell {
	readonly slot: number;
	readonly item?: Item;
	/** 0 if the cell is empty. */
	readonly quantity: number;
}

/** Every slot of an inventory in order, empty ones included. */
export function toCells(inventory: Inventory): ReadonlyArray<Cell> {
	const cells = new Array<Cell>();

	for (const slot of $range(1, countSlots(inventory))) {
		const stack = stackAt(inventory, slot);
		cells.push(stack ? { slot, item: getItem(stack.itemId), quantity: stack.quantity } : { slot, quantity: 0 });
	}

	return cells;
}
