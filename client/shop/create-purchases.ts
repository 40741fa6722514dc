import { selectSave } from "client/data";
import { RequestSender } from "client/requests";
import { ClientStore, News, selectPasses, selectPurchaseStages, showToast } from "client/store";
import { Save } from "shared/data";
import { Environment } from "shared/environments";
import { countWaiting, hasArrived } from "./has-arrived";
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
	/** What the player had when it began. */
	readonly before: Save;
}

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
		const before = store.getState(selectSave);

		if (!before || underWay.has(key)) {
			return;
		}

		const purchase: UnderWay = { ware, before };
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
		const save = store.getState(selectSave);
		const stages = store.getState(selectPurchaseStages);
		const passes = store.getState(selectPasses);

		for (const [key, { ware, before }] of table.clone(underWay)) {
			if (!save || stages[key] !== "paid") {
				continue;
			}

			if (ware.kind === "pass" ? passes[ware.name] === true : hasArrived(ware.definition.grant, before, save)) {
				close(key);
				showToast(store, describeArrival(ware, before, save), schedule);
			}
		}
	}

	const disconnects = [store.subscribe(selectSave, look), store.subscribe(selectPasses, look)];

	return { begin, promptFinished, destroy: () => disconnects.forEach((disconnect) => disconnect()) };
}

function describeArrival(ware: ProductWare | PassWare, before: Save, after: Save): News {
	if (ware.kind === "product") {
		const { grant } = ware.definition;

		if (grant.kind === "coins") {
			return { news: "coins", quantity: grant.amount };
		}

		if (grant.kind === "items" && countWaiting(after) > countWaiting(before)) {
			return toNews("waiting", ware);
		}
	}

	return toNews("product", ware);
}

function toNews(news: News["news"], ware: ProductWare | PassWare): News {
	return ware.kind === "product" ? { news, product: ware.name, quantity: 1 } : { news, pass: ware.name, quantity: 1 };
}
