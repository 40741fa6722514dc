import { selectValue } from "client/data";
import { ClientState, News, Notice } from "client/store";
import { Intent } from "shared/requests";
import { findOffer } from "shared/shop";

type Subject = Pick<Notice, "itemId" | "product" | "pass" | "quantity">;

/** What a request is about, as far as this client knows. */
export function findSubject(intent: Intent, state: ClientState): Subject {
	switch (intent.verb) {
		case "sort":
		case "claimAll":
			return { quantity: 1 };
		case "split":
		case "drop":
			return { itemId: intent.itemId, quantity: intent.quantity };
		case "buy": {
			const offer = findOffer(intent.offer);
			return { itemId: offer?.itemId, quantity: intent.quantity * (offer?.quantity ?? 1) };
		}
		case "claim": {
			const parcel = selectValue("inbox")(state)?.find(({ id }) => id === intent.parcel);
			return { itemId: parcel?.itemId, quantity: parcel?.quantity ?? 1 };
		}
		case "purchase":
			return { product: intent.product, quantity: 1 };
		case "purchasePass":
			return { pass: intent.pass, quantity: 1 };
		default:
			return { itemId: intent.itemId, quantity: 1 };
	}
}

/** What to tell when a request was granted; nothing where the windows show it anyway. */
export function findNews(intent: Intent, state: ClientState): News | undefined {
	switch (intent.verb) {
		case "buy":
			return { news: "bought", ...findSubject(intent, state) };
		case "claim":
			return { news: "claimed", ...findSubject(intent, state) };
		case "claimAll":
			return { news: "claimedAll", quantity: 1 };
		default:
			return undefined;
	}
}
