import { Workspace } from "@rbxts/services";
import { selectSave } from "client/data";
import { ClientStore, selectInventory, selectReadyAt, showToast } from "client/store";
import { Reason } from "shared/reasons";
import { applyRequest, Intent, isShopIntent, Reply, Request } from "shared/requests";
import { expectShop } from "./expect-shop";
import { findNews, findSubject } from "./request-subject";

/** Sends what a player wants to do. What comes of it shows in the store: the inventory changes at once, or a toast. */
export interface RequestSender {
	/** Resolves, never rejects, with the server's answer, or with the refusal of the rules of this client. */
	readonly sendRequest: (intent: Intent) => Promise<Reply>;
}

export interface RequestSenderOptions {
	readonly store: ClientStore;
	/** Carries a request to the server; `undefined` means that the server dropped it. */
	readonly transport: (request: Request) => Promise<Reply | undefined>;
	/** Seconds of the clock that the server shares; `Workspace:GetServerTimeNow()` if left out. */
	readonly now?: () => number;
	/** Runs a function so many seconds from now; `task.delay` if left out. */
	readonly schedule?: (seconds: number, callback: () => void) => void;
}

/** From this on, in seconds, a player notices that something is waiting. */
const SLOW_AFTER = 0.15;

/** After this many seconds no answer is expected any more: ten times what a slow network and a slow server take. */
const EXPIRES_AFTER = 10;

const NO_ANSWER: Reply = { ok: false, reason: "no_answer" };

/** Creates the client's only way to ask the server for something. */
export function createRequestSender({
	store,
	transport,
	now = () => Workspace.GetServerTimeNow(),
	schedule = task.delay,
}: RequestSenderOptions): RequestSender {
	let lastId = 0;

	function explain(intent: Intent, reason: Reason): Reply {
		showToast(store, { reason, verb: intent.verb, ...findSubject(intent, store.getState()) }, schedule);
		return { ok: false, reason };
	}

	async function sendRequest(intent: Intent): Promise<Reply> {
		const inventory = store.getState(selectInventory);

		if (!inventory) {
			return explain(intent, "player_not_loaded");
		}

		const expected = isShopIntent(intent)
			? expectShop(intent, store.getState(selectSave))
			: applyRequest(inventory, intent);

		if (!expected.ok) {
			return explain(intent, expected.reason);
		}

		// What it is about may be gone when the answer comes.
		const news = findNews(intent, store.getState());
		const time = now();

		if (intent.verb === "use" && time < store.getState(selectReadyAt(intent.itemId))) {
			return explain(intent, "on_cooldown");
		}

		lastId += 1;
		const request: Request = { ...intent, id: lastId };

		store.addPending(request, time);
		schedule(SLOW_AFTER, () => store.markSlow(request.id));

		const reply = await Promise.race([settle(transport(request)), expire(request.id)]);

		if (!reply.ok) {
			store.dropPending(request.id);
			return explain(intent, reply.reason);
		}

		if (news) {
			showToast(store, news, schedule);
		}

		return reply;
	}

	/** From then on the server's state alone is shown, whether it acknowledges the request later or never. */
	function expire(requestId: number): Promise<Reply> {
		return new Promise((resolve) => {
			schedule(EXPIRES_AFTER, () => {
				store.dropPending(requestId);
				resolve(NO_ANSWER);
			});
		});
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
