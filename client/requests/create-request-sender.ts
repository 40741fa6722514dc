import { ClientStore, selectInventory } from "client/store";
import { Reason } from "shared/reasons";
import { applyRequest, Intent, Reply, Request } from "shared/requests";

/** Sends what a player wants to do. What comes of it shows in the store: the inventory changes at once, or a toast. */
export interface RequestSender {
	/** Resolves, never rejects, with the server's answer, or with the refusal of the rules of this client. */
	readonly sendRequest: (intent: Intent) => Promise<Reply>;
}

export interface RequestSenderOptions {
	readonly store: ClientStore;
	/** Carries a request to the server; `undefined` means that the server dropped it. */
	readonly transport: (request: Request) => Promise<Reply | undefined>;
}

/** From this on, in seconds, a player notices that something is waiting. */
const SLOW_AFTER = 0.15;

/** Long enough, in seconds, to read two short lines. */
const TOAST_SECONDS = 4;

/** Creates the client's only way to ask the server for something. */
export function createRequestSender({ store, transport }: RequestSenderOptions): RequestSender {
	let lastId = 0;

	function explain(intent: Intent, reason: Reason): Reply {
		const quantity = intent.verb === "split" || intent.verb === "drop" ? intent.quantity : 1;
		const itemId = intent.verb === "sort" ? undefined : intent.itemId;
		store.pushToast({ reason, verb: intent.verb, itemId, quantity });

		const toastId = store.getState().toasts.lastId;
		task.delay(TOAST_SECONDS, () => store.dismissToast(toastId));

		return { ok: false, reason };
	}

	async function sendRequest(intent: Intent): Promise<Reply> {
		const inventory = store.getState(selectInventory);

		if (!inventory) {
			return explain(intent, "player_not_loaded");
		}

		const predicted = applyRequest(inventory, intent);

		if (!predicted.ok) {
			return explain(intent, predicted.reason);
		}

		lastId += 1;
		const request: Request = { ...intent, id: lastId };

		store.addPending(request);
		task.delay(SLOW_AFTER, () => store.markSlow(request.id));

		const reply = await settle(transport(request));

		if (!reply.ok) {
			store.dropPending(request.id);
			return explain(intent, reply.reason);
		}

		return reply;
	}

	return { sendRequest };
}

async function settle(answer: Promise<Reply | undefined>): Promise<Reply> {
	try {
		return (await answer) ?? { ok: false, reason: "rate_limited" };
	} catch (failure) {
		warn(`a request failed: ${failure}`);
		return { ok: false, reason: "internal_error" };
	}
}
