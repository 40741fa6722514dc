import { PlayerDocument, PlayerDocuments } from "server/players";
import { Inventory } from "shared/inventory";
import { findChangedSlots, toUserKey } from "shared/store";
import { ServerStore } from "./create-store";

/** With more changed slots than this, the whole inventory is about as short as naming each of them. */
const MOST_SINGLE_SLOTS = 8;

/** Keeps the store equal to the public part of every open document. */
export function projectDocuments(documents: PlayerDocuments, store: ServerStore): void {
	documents.opened.connect((document) => {
		store.setInventory(toUserKey(document.userId), document.read().inventory);

		document.changed.connect((current, previous) => {
			projectInventory(store, document, current.inventory, previous.inventory);
		});
	});

	documents.closed.connect((document) => {
		store.forgetPlayer(toUserKey(document.userId));
	});
}

function projectInventory(store: ServerStore, document: PlayerDocument, current: Inventory, previous: Inventory): void {
	if (current === previous) {
		return;
	}

	const userKey = toUserKey(document.userId);
	const changed = findChangedSlots(previous, current);

	const referencesChanged = current.equipped !== previous.equipped || current.hotbar !== previous.hotbar;

	if (referencesChanged || current.limits !== previous.limits || changed.size() > MOST_SINGLE_SLOTS) {
		store.setInventory(userKey, current);
		return;
	}

	for (const slot of changed) {
		store.setSlot(userKey, slot, current.slots[slot - 1] || false);
	}
}
