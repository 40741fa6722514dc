import { createProducer } from "@rbxts/reflex";
import { Inventory, Stack, writeSlots } from "../inventory";

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
	setSlot: (state, userKey: string, slot: number, stack: Stack | false): InventoriesState => {
		const inventory = state[userKey];

		return inventory ? { ...state, [userKey]: writeSlots(inventory, new Map([[slot, stack]])) } : state;
	},

	/** The player has left. */
	removeInventory: (state, userKey: string): InventoriesState => ({ ...state, [userKey]: undefined }),
});
