import { createSelector } from "@rbxts/reflex";
import { selectGranted, selectSave } from "client/data";
import { RequestSender } from "client/requests";
import { ClientStore, News, selectPasses, selectPurchaseStages, showToast } from "client/store";
import { GrantedCounts, Save } from "shared/data";
import { Environment } from "shared/environments";
import { PriceKind } from "./price-book";
import { PassWare, ProductWare } from "./wares";

/** Purchases for Robux, from the press on a button until what was bought is there. */
export interface Purchases {
	/** Asks for the platform's prompt. Nothing happens while one is under way for this ware. */
	readonly begin: (ware: ProductWare | PassWare) => void;
	/** The platform's prompt is gone. What it says is no proof: only what the server says of the player's data is. */
	readonly promptFinished: (kind: PriceKind, id: number, isPurchased: boolean) => void;
	/** Lets go of the store. */
	readonly destroy: () => void;
}

export interface PurchasesOptions {
	readonly store: ClientStore;
	readonly sendRequest: RequestSender["sendRequest"];
	/** Where this client runs; without it nothing is sold. */
	readonly environment?: Environment;
	/** Runs a function so many seconds from now; `task.delay` if left out. */
	readonly schedule?: (seconds: number, callback: () => void) => void;
}

/** Seconds for which a prompt is waited for whose end the platform never told; the server waits as long. */
const PROMPT_FOR = 120;
/** Seconds after which a player is told that what they paid for takes longer. */
const PATIENCE = 20;

interface UnderWay {
	readonly ware: ProductWare | PassWare;
	/** What to say of it, once the server said that it was granted. */
	arrival?: News;
}

/** A grant comes together with what it gives. */
const selectOutcome = createSelector([selectSave, selectGranted], (save, granted) => ({ save, granted }));

/** Follows purchases for Robux, and tells in the store how far each is. */
export function createPurchases(options: PurchasesOptions): Purchases {
	const { store, sendRequest, environment, schedule = task.delay } = options;
	const underWay = new Map<string, UnderWay>();

	function close(key: string) {
		underWay.delete(key);
		store.setPurchase(key, undefined);
	}

	/** Ends a purchase that is still the same one after a while. */
	function endLater(key: string, purchase: UnderWay, seconds: number, stage: "prompted" | "paid", last: () => void) {
		schedule(seconds, () => {
			if (underWay.get(key) === purchase && store.getState(selectPurchaseStages)[key] === stage) {
				close(key);
				last();
			}
		});
	}

	function begin(ware: ProductWare | PassWare) {
		const { key } = ware;

		if (!store.getState(selectSave) || underWay.has(key)) {
			return;
		}

		const purchase: UnderWay = { ware };
		underWay.set(key, purchase);
		store.setPurchase(key, "prompted");
		endLater(key, purchase, PROMPT_FOR, "prompted", () => {});

		void sendRequest(
			ware.kind === "product"
				? { verb: "purchase", product: ware.name }
				: { verb: "purchasePass", pass: ware.name },
		).then((reply) => {
			if (!reply.ok && underWay.get(key) === purchase) {
				close(key);
			}
		});
	}

	function promptFinished(kind: PriceKind, id: number, isPurchased: boolean) {
		for (const [key, purchase] of table.clone(underWay)) {
			const { ware } = purchase;
			const known = ware.kind === "product" ? environment?.products[ware.name] : environment?.passes[ware.name];

			if (ware.kind !== kind || known !== id) {
				continue;
			}

			if (!isPurchased) {
				close(key);
				continue;
			}

			store.setPurchase(key, "paid");
			endLater(key, purchase, PATIENCE, "paid", () => showToast(store, toNews("delayed", ware), schedule));
			look();
		}
	}

	/** Ends what has come. */
	function look() {
		const stages = store.getState(selectPurchaseStages);
		const passes = store.getState(selectPasses);

		for (const [key, { ware, arrival }] of table.clone(underWay)) {
			const news = ware.kind === "pass" && passes[ware.name] === true ? toNews("product", ware) : arrival;

			if (news && stages[key] === "paid") {
				close(key);
				showToast(store, news, schedule);
			}
		}
	}

	const disconnects = [
		store.subscribe(selectOutcome, (current, previous) => {
			for (const [, purchase] of underWay) {
				const { ware } = purchase;

				if (ware.kind === "product" && countGrants(current, ware) > countGrants(previous, ware)) {
					purchase.arrival = describeArrival(ware, previous.save, current.save);
				}
			}

			look();
		}),
		store.subscribe(selectPasses, look),
	];

	return { begin, promptFinished, destroy: () => disconnects.forEach((disconnect) => disconnect()) };
}

interface Outcome {
	readonly save?: Save;
	readonly granted: GrantedCounts;
}

function countGrants({ granted }: Outcome, { name }: ProductWare): number {
	return granted[name] ?? 0;
}

function describeArrival(ware: ProductWare, before: Save | undefined, after: Save | undefined): News {
	const { grant } = ware.definition;

	if (grant.kind === "coins") {
		return { news: "coins", quantity: grant.amount };
	}

	return toNews(grant.kind === "items" && countWaiting(after) > countWaiting(before) ? "waiting" : "product", ware);
}

/** Units that wait in a player's inbox. */
function countWaiting(save: Save | undefined): number {
	return (save?.inbox ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
}

function toNews(news: News["news"], ware: ProductWare | PassWare): News {
	return ware.kind === "product" ? { news, product: ware.name, quantity: 1 } : { news, pass: ware.name, quantity: 1 };
}
