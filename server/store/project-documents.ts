import { PlayerDocuments } from "server/players";
import { toUserKey } from "shared/store";
import { ServerStore } from "./create-store";
import { publishInventory } from "./publish-inventory";

/** Keeps the store equal to the public part of every open document. */
export function projectDocuments(documents: PlayerDocuments, store: ServerStore): void {
	documents.opened.connect((document) => {
		const userKey = toUserKey(document.userId);
		let inventory = publishInventory(document.read().inventory);
		store.setInventory(userKey, inventory.published);

		document.changed.connect((current, previous) => {
			if (current.inventory !== previous.inventory) {
				inventory = publishInventory(current.inventory, inventory);
				store.setInventory(userKey, inventory.published);
			}
		});
	});

	documents.closed.connect((document) => {
		store.forgetPlayer(toUserKey(document.userId));
	});
}
