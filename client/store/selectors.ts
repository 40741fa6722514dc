import { createSelector } from "@rbxts/reflex";
import { PassName } from "shared/environments";
import { Inventory, InventoryStats, Stack, stackAt, statsOf } from "shared/inventory";
import { cooldownGroupOf, EQUIP_SLOTS, EquipSlot, getItem, ItemId } from "shared/items";
import { PassOwnership } from "shared/passes";
import { PlayerPolicy, RESTRICTED } from "shared/policies";
import { DataValue, ReadyTimes } from "shared/store";
import { ClientState } from "./create-store";
import { PendingState } from "./pending-slice";
import { NO_SLOTS, predict, Prediction } from "./predict";
import { PurchasesState } from "./purchases-slice";
import { Toast } from "./toasts-slice";

/** A stack together with the slot that it lies in. */
export interface PlacedStack {
	readonly slot: number;
	readonly stack: Stack;
}

/** What one key of the hotbar shows. */
export interface HotbarEntry {
	/** From 1. */
	readonly key: number;
	/** What it stands for; `undefined` if for nothing. */
	readonly placed?: PlacedStack;
	/** When it can be used again, in seconds of `Workspace:GetServerTimeNow()`; 0 if it never cooled down. */
	readonly readyAt: number;
}

const NO_READY_TIMES: ReadyTimes = {};

/** What the server last said of the local player's inventory; `undefined` until it has been received. */
export function selectConfirmedInventory(state: ClientState): Inventory | undefined {
	return state.inventories[state.session.userKey];
}

/** What the server last said of the local player's cooldowns. */
export function selectConfirmedReadyTimes(state: ClientState): ReadyTimes {
	return state.cooldowns[state.session.userKey] ?? NO_READY_TIMES;
}

/** Requests that the server has not confirmed yet, oldest first. */
export function selectPending(state: ClientState): PendingState {
	return state.pending;
}

const selectPrediction = createSelector(
	[selectConfirmedInventory, selectConfirmedReadyTimes, selectPending],
	(inventory, readyTimes, pending): Prediction | undefined => inventory && predict(inventory, readyTimes, pending),
);

/** What to show: the confirmed inventory with the pending requests applied; `undefined` until it is loaded. */
export function selectInventory(state: ClientState): Inventory | undefined {
	return selectPrediction(state)?.inventory;
}

/** Whether the player's inventory has been received. */
export function selectIsLoaded(state: ClientState): boolean {
	return selectConfirmedInventory(state) !== undefined;
}

/** Slots and weight of the shown inventory. */
export const selectStats = createSelector([selectInventory], (inventory): InventoryStats | undefined => {
	return inventory && statsOf(inventory);
});

/** The stack that a slot shows. */
export function selectStack(slot: number): (state: ClientState) => Stack | undefined {
	return (state) => {
		const inventory = selectInventory(state);
		return inventory && stackAt(inventory, slot);
	};
}

/** What the player wears or holds, by place; empty until the inventory is loaded. */
export const selectEquipped = createSelector([selectInventory], (inventory) => {
	const equipped = new Map<EquipSlot, PlacedStack>();

	for (const place of EQUIP_SLOTS) {
		const placed = inventory && placeStack(inventory, inventory.equipped[place]);

		if (placed) {
			equipped.set(place, placed);
		}
	}

	return equipped as ReadonlyMap<EquipSlot, PlacedStack>;
});

/** Ready times by cooldown group, those of pending requests included; see `selectReadyAt` for one item. */
export function selectReadyTimes(state: ClientState): ReadyTimes {
	return selectPrediction(state)?.readyTimes ?? NO_READY_TIMES;
}

/** When an item can be used again, in seconds of `Workspace:GetServerTimeNow()`; 0 if it never cooled down. */
export function selectReadyAt(itemId: ItemId): (state: ClientState) => number {
	return (state) => readyAtOf(selectReadyTimes(state), itemId);
}

/** The keys of the hotbar, the first key first; empty until the inventory is loaded. */
export const selectHotbar = createSelector([selectInventory, selectReadyTimes], (inventory, readyTimes) => {
	const entries = new Array<HotbarEntry>();

	if (inventory) {
		inventory.hotbar.forEach((slot, index) => {
			const placed = placeStack(inventory, slot === false ? undefined : slot);
			const readyAt = placed ? readyAtOf(readyTimes, placed.stack.itemId) : 0;
			entries.push({ key: index + 1, placed, readyAt });
		});
	}

	return entries as ReadonlyArray<HotbarEntry>;
});

/** Slots with a request that has been waiting long enough to show it, those that a slow sort moves included. */
export function selectSlowSlots(state: ClientState): ReadonlySet<number> {
	return selectPrediction(state)?.slowSlots ?? NO_SLOTS;
}

/** What the server said under a key of the local player's public data. */
export function selectData(key: string): (state: ClientState) => DataValue | undefined {
	return (state) => state.data[state.session.userKey]?.[key];
}

const NO_PASSES: PassOwnership = {};

/** Which game passes the local player owns, by name; one of which that is not known yet is missing. */
export function selectPasses(state: ClientState): PassOwnership {
	return state.passes[state.session.userKey] ?? NO_PASSES;
}

/** Whether the local player owns a game pass; `undefined` while that is not known. */
export function selectOwnsPass(pass: PassName): (state: ClientState) => boolean | undefined {
	return (state) => selectPasses(state)[pass];
}

/** What the local player may do where they live; the least that anybody may, until it is known. */
export function selectPolicy(state: ClientState): PlayerPolicy {
	return state.policies[state.session.userKey] ?? RESTRICTED;
}

/** Purchases for Robux that are under way, by the key of what is bought. */
export function selectPurchaseStages(state: ClientState): PurchasesState {
	return state.purchases;
}

/** Toasts to show, oldest first. */
export function selectToasts(state: ClientState): ReadonlyArray<Toast> {
	return state.toasts.list;
}

function placeStack(inventory: Inventory, slot: number | undefined): PlacedStack | undefined {
	const stack = slot !== undefined ? stackAt(inventory, slot) : undefined;
	return slot !== undefined && stack ? { slot, stack } : undefined;
}

function readyAtOf(readyTimes: ReadyTimes, itemId: ItemId): number {
	return readyTimes[cooldownGroupOf(getItem(itemId))] ?? 0;
}
