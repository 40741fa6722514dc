import { combineProducers, InferState } from "@rbxts/reflex";
import { slices, toUserKey } from "shared/store";
import { pendingSlice } from "./pending-slice";
import { purchasesSlice } from "./purchases-slice";
import { createSessionSlice } from "./session-slice";
import { toastsSlice } from "./toasts-slice";

/** The client's state: the replicated slices, and those that only this client has. */
export function createClientStore(userId: number) {
	return combineProducers({
		...slices,
		session: createSessionSlice(toUserKey(userId)),
		pending: pendingSlice,
		purchases: purchasesSlice,
		toasts: toastsSlice,
	});
}

export type ClientStore = ReturnType<typeof createClientStore>;
export type ClientState = InferState<ClientStore>;
