import { PlayerData } from "server/players";
import { PlainKey } from "shared/data";
import { Inbox } from "shared/inbox";
import { DataValue } from "shared/store";

/** What a player's client is told under a key. */
export function toPublicValue(data: Partial<PlayerData>, key: PlainKey): DataValue | undefined {
	switch (key) {
		case "inbox":
			return data.inbox && hideUids(data.inbox);
		case "upgrades":
			return data.upgrades && { ...data.upgrades };
		case "settings":
		case "coins":
			return data[key];
	}
}

/** An id that a client knew could be claimed in somebody else's name. */
function hideUids(inbox: Inbox): DataValue {
	return inbox.map(({ id, itemId, quantity, source, attributes }): Record<string, DataValue> =>
		attributes ? { id, itemId, quantity, source, attributes } : { id, itemId, quantity, source },
	);
}
