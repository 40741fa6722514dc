import { PlayerDocuments } from "server/players";
import { toUserKey } from "shared/store";
import { ServerStore } from "./create-store";

/**
 * Keeps the store equal to the inventory of every open document. It holds the very values that the documents hold, so
 * it costs no memory of its own; what of them may leave the server is decided where they are written into bytes.
 */
export function projectDocuments(documents: PlayerDocuments, store: ServerStore): void {
	documents.opened.connect((document) => {
		const userKey = toUserKey(document.userId);
		store.setInventory(userKey, document.read().inventory);

		document.changed.connect((current, previous) => {
			if (current.inventory !== previous.inventory) {
				store.setInventory(userKey, current.inventory);
			}
		});
	});

	documents.closed.connect((document) => {
		store.forgetPlayer(toUserKey(document.userId));
	});
}
