import { countSlots, Inventory, stackAt } from "shared/inventory";
import { EQUIP_SLOTS, getItem, Item } from "shared/items";

/** One cell of the grid. */
export interface Cell {
	readonly slot: number;
	readonly item?: Item;
	/** 0 if the cell is empty. */
	readonly quantity: number;
	/** Its stack is worn or held. */
	readonly equipped: boolean;
	/** The player marked its stack as one to keep. */
	readonly locked: boolean;
	/** The key of the hotbar that its stack lies on. */
	readonly key?: number;
}

/** A cell with something in it. */
export interface FilledCell extends Cell {
	readonly item: Item;
}

/** What a slot holds, as a cell. */
export function toCell(inventory: Inventory, slot: number): Cell {
	const stack = stackAt(inventory, slot);

	if (!stack) {
		return { slot, quantity: 0, equipped: false, locked: false };
	}

	const index = inventory.hotbar.indexOf(slot);

	return {
		slot,
		item: getItem(stack.itemId),
		quantity: stack.quantity,
		equipped: EQUIP_SLOTS.some((equipSlot) => inventory.equipped[equipSlot] === slot),
		locked: stack.locked === true,
		key: index >= 0 ? index + 1 : undefined,
	};
}

/** Every slot of an inventory in order, empty ones included. */
export function toCells(inventory: Inventory): ReadonlyArray<Cell> {
	const cells = new Array<Cell>();

	for (const slot of $range(1, countSlots(inventory))) {
		cells.push(toCell(inventory, slot));
	}

	return cells;
}

/** Whether a cell holds something. */
export function isFilled(cell: Cell | undefined): cell is FilledCell {
	return cell?.item !== undefined;
}

/** What is worn or held where an item would go, unless it is the stack in that slot itself. */
export function findRival(inventory: Inventory, { slot, item }: FilledCell): Item | undefined {
	const rivalSlot = item.equipSlot && inventory.equipped[item.equipSlot];
	const rival = rivalSlot !== undefined && rivalSlot !== slot ? stackAt(inventory, rivalSlot) : undefined;

	return rival && getItem(rival.itemId);
}
