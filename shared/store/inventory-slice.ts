import { createProducer } from "@rbxts/reflex";
import { Inventory, InventoryLimits, Stack, writeReferences, writeSlots } from "../inventory";
import { EquipSlot } from "../items";

/** Inventories by user key. A client holds its own only. */
export interface InventoriesState {
	readonly [userKey: string]: Inventory | undefined;
}

const initialState: InventoriesState = {};

/** The actions say what is, never what changes: applied twice, or on top of a newer state, they do no harm. */
export const inventorySlice = createProducer(initialState, {
	/** The whole inventory is this. */
	setInventory: (state, userKey: string, inventory: Inventory): InventoriesState => ({
		...state,
		[userKey]: inventory,
	}),

	/** The slot holds this stack; `false`: it is empty. */
	setSlot: (state, userKey: string, slot: number, stack: Stack | false): InventoriesState =>
		change(state, userKey, (inventory) => writeSlots(inventory, new Map([[slot, stack]]))),

	/** What lies in this slot is worn or held there; `false`: nothing is. */
	setEquipped: (state, userKey: string, place: EquipSlot, slot: number | false): InventoriesState =>
		change(state, userKey, (inventory) => {
			const equipped: Partial<Record<EquipSlot, number>> = { ...inventory.equipped };
			equipped[place] = slot === false ? undefined : slot;

			return writeReferences(inventory, equipped, inventory.hotbar);
		}),

	/** The key of the hotbar, from 1, stands for this slot; `false`: for none. */
	setHotbarKey: (state, userKey: string, key: number, slot: number | false): InventoriesState =>
		change(state, userKey, (inventory) => {
			const hotbar = inventory.hotbar.map((other, index) => (index === key - 1 ? slot : other));

			return writeReferences(inventory, inventory.equipped, hotbar);
		}),

	/** The inventory has room for this much. */
	setLimits: (state, userKey: string, limits: InventoryLimits): InventoriesState =>
		change(state, userKey, (inventory) => table.freeze({ ...inventory, limits: table.freeze({ ...limits }) })),

	forgetPlayer: (state, userKey: string): InventoriesState => ({ ...state, [userKey]: undefined }),
});

/** Nothing happens to an inventory that is not known. */
function change(state: InventoriesState, userKey: string, write: (known: Inventory) => Inventory): InventoriesState {
	const known = state[userKey];
	return known ? { ...state, [userKey]: write(known) } : state;
}
