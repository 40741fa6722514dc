import { createBroadcastReceiver } from "@rbxts/reflex";
import { GameRemotes } from "shared/remotes";
import { ClientStore } from "./create-store";

/** Keeps the store's replicated slices as the server says, from now on. Returns a function that ends it. */
export function connectStore(store: ClientStore, remotes: GameRemotes): () => void {
	const receiver = createBroadcastReceiver({ start: () => remotes.store.start.fire() });
	const disconnect = remotes.store.dispatch.connect((actions) => receiver.dispatch(actions));

	store.applyMiddleware(receiver.middleware);

	return disconnect;
}
