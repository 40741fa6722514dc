import { combineProducers, InferState } from "@rbxts/reflex";
import { slices } from "shared/store";

/**
 * The store from which clients are replicated. It is a projection: documents are copied into it, nothing is ever
 * copied from it into a document.
 */
export function createServerStore() {
	return combineProducers(slices);
}

export type ServerStore = ReturnType<typeof createServerStore>;
export type ServerState = InferState<ServerStore>;
