import { addItem, createInventory, DEFAULT_LIMITS, Inventory, InventoryLimits } from "shared/inventory";
import { ItemId } from "shared/items";

type Units = readonly [itemId: ItemId, quantity: number];

/** An inventory with these units, added one after the other. All units of a unique item get the item's id as theirs. */
export function inventoryOf(...units: ReadonlyArray<Units>): Inventory {
	return inventoryWithin({}, ...units);
}

/** An inventory with these units that must fit into limits; the others are the default ones. */
export function inventoryWithin(limits: Partial<InventoryLimits>, ...units: ReadonlyArray<Units>): Inventory {
	let inventory = createInventory({ ...DEFAULT_LIMITS, ...limits });

	for (const [itemId, quantity] of units) {
		const added = addItem(inventory, itemId, quantity, { createUid: () => itemId });
		assert(added.ok, `${itemId} fits`);
		inventory = added.value;
	}

	return inventory;
}
