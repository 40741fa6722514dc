import { GameRemotes } from "shared/remotes";
import { ClientStore } from "./create-store";
import { createUpdateReceiver } from "./update-receiver";

/** Keeps the store's replicated slices as the server says, from now on. Returns a function that ends it. */
export function connectStore(store: ClientStore, remotes: GameRemotes): () => void {
	const start = () => remotes.store.start.fire();
	const disconnect = remotes.store.update.connect(createUpdateReceiver({ store, restart: start, now: os.clock }));

	start();

	return disconnect;
}
