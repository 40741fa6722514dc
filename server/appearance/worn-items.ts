import { Inventory, stackAt } from "shared/inventory";
import { EQUIP_SLOTS, EquipSlot, ItemId } from "shared/items";

/** What a player wears or holds, by place: all that others may know of an inventory. */
export type WornItems = ReadonlyMap<EquipSlot, ItemId>;

export function wornItemsOf(inventory: Inventory): WornItems {
	const worn = new Map<EquipSlot, ItemId>();

	for (const place of EQUIP_SLOTS) {
		const slot = inventory.equipped[place];
		const stack = slot !== undefined ? stackAt(inventory, slot) : undefined;

		if (stack) {
			worn.set(place, stack.itemId);
		}
	}

	return worn;
}
