import { createSelector } from "@rbxts/reflex";
import { Inventory, InventoryStats, Stack, stackAt, statsOf } from "shared/inventory";
import { applyRequest } from "shared/requests";
import { ClientState } from "./create-store";
import { PendingState } from "./pending-slice";
import { Toast } from "./toasts-slice";

/** What the server last said of the local player's inventory; `undefined` until it has been received. */
export function selectConfirmedInventory(state: ClientState): Inventory | undefined {
	return state.inventories[state.session.userKey];
}

/** Requests that the server has not confirmed yet, oldest first. */
export function selectPending(state: ClientState): PendingState {
	return state.pending;
}

/** What to show: the confirmed inventory with the pending requests applied; `undefined` until it is loaded. */
export const selectInventory = createSelector(
	[selectConfirmedInventory, selectPending],
	(confirmed, pending): Inventory | undefined => {
		if (!confirmed) {
			return undefined;
		}

		let predicted = confirmed;

		for (const { request } of pending) {
			const outcome = applyRequest(predicted, request);

			if (outcome.ok) {
				predicted = outcome.value;
			}
		}

		return predicted;
	},
);

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

/** Slots with a request that has been waiting long enough to show it. */
export const selectSlowSlots = createSelector([selectPending], (pending): ReadonlySet<number> => {
	const slots = new Set<number>();

	for (const { request, slow } of pending) {
		if (slow && request.verb !== "sort") {
			slots.add(request.slot);

			if (request.verb === "move" || request.verb === "split") {
				slots.add(request.target);
			}
		}
	}

	return slots;
});

/** Toasts to show, oldest first. */
export function selectToasts(state: ClientState): ReadonlyArray<Toast> {
	return state.toasts.list;
}
