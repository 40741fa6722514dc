import { describe, expect, it } from "@rbxts/jest-globals";
import { createClientStore, selectPurchaseStages, selectToasts } from "client/store";
import { LOCAL_ENVIRONMENT } from "shared/environments";
import { createInventory, DEFAULT_LIMITS } from "shared/inventory";
import { Intent, Reply } from "shared/requests";
import { createPurchases } from "./create-purchases";
import { listWares, PassWare, ProductWare, Ware } from "./wares";

const WARES = listWares({ paidRandomItems: true, paidItemTrading: true });
const { products, passes } = LOCAL_ENVIRONMENT;

function getProduct(key: string): ProductWare | PassWare {
	const found = WARES.find((ware: Ware) => ware.key === key);
	assert(found && found.kind !== "offer", `there is no ${key}`);
	return found;
}

const COINS = getProduct("product_coins_small");
const CRATES = getProduct("product_crate_bundle");
const BAG = getProduct("pass_roomy_bag");

function setUp({ loaded = true, reply = { ok: true } as Reply } = {}) {
	const store = createClientStore(7);
	const sent = new Array<Intent>();
	let timers = new Array<{ at: number; callback: () => void }>();
	let time = 0;

	if (loaded) {
		store.setInventory("7", createInventory(DEFAULT_LIMITS));
	}

	const purchases = createPurchases({
		store,
		environment: LOCAL_ENVIRONMENT,
		sendRequest: (intent) => {
			sent.push(intent);
			return Promise.resolve(reply);
		},
		schedule: (seconds, callback) => timers.push({ at: time + seconds, callback }),
	});

	return {
		store,
		sent,
		purchases,
		stageOf: (ware: Ware) => store.getState(selectPurchaseStages)[ware.key],
		readNews: () => store.getState(selectToasts).map((toast) => ("news" in toast ? toast.news : toast.reason)),
		pass: (seconds: number) => {
			time += seconds;
			const due = timers.filter(({ at }) => at <= time);
			timers = timers.filter(({ at }) => at > time);
			due.forEach(({ callback }) => callback());
		},
		/** The server granted a product; so many coins are left afterwards. */
		give: (product: "coins_small" | "crate_bundle", coins = 100) => {
			const { granted } = store.getState().data["7"] ?? {};
			const counts = granted as Readonly<Record<string, number>> | undefined;
			store.setData("7", "coins", coins);
			store.setData("7", "granted", { ...counts, [product]: (counts?.[product] ?? 0) + 1 });
			store.flush();
		},
	};
}

describe("createPurchases", () => {
	it("should ask for nothing before the data is there", () => {
		const { purchases, sent, stageOf } = setUp({ loaded: false });
		purchases.begin(COINS);

		expect(sent).toEqual([]);
		expect(stageOf(COINS)).toBeUndefined();
	});

	it("should end when the server refuses", () => {
		const { purchases, stageOf } = setUp({ reply: { ok: false, reason: "product_unavailable" } });
		purchases.begin(COINS);
		task.wait();

		expect(stageOf(COINS)).toBeUndefined();
	});

	it("should ask once for a purchase that is under way", () => {
		const { purchases, sent } = setUp();
		purchases.begin(COINS);
		purchases.begin(COINS);
		purchases.begin(BAG);

		expect(sent).toEqual([
			{ verb: "purchase", product: "coins_small" },
			{ verb: "purchasePass", pass: "roomy_bag" },
		]);
	});

	it("should end without a word when the player cancels, and only what they cancel", () => {
		const { purchases, stageOf, readNews } = setUp();
		purchases.begin(COINS);
		purchases.promptFinished("pass", products.coins_small, false);
		purchases.promptFinished("product", products.coins_medium, false);
		expect(stageOf(COINS)).toBe("prompted");

		purchases.promptFinished("product", products.coins_small, false);
		expect(stageOf(COINS)).toBeUndefined();
		expect(readNews()).toEqual([]);
	});

	it("should take the platform's word for no proof: it waits until the server says that it is there", () => {
		const { purchases, stageOf, readNews, give } = setUp();
		purchases.begin(COINS);
		purchases.promptFinished("product", products.coins_small, true);
		expect(stageOf(COINS)).toBe("paid");
		expect(readNews()).toEqual([]);

		give("coins_small");
		expect(stageOf(COINS)).toBeUndefined();
		expect(readNews()).toEqual(["coins"]);
	});

	it("should notice what came before the prompt was gone", () => {
		const { purchases, stageOf, readNews, give } = setUp();
		purchases.begin(COINS);
		give("coins_small");
		expect(stageOf(COINS)).toBe("prompted");

		purchases.promptFinished("product", products.coins_small, true);
		expect(stageOf(COINS)).toBeUndefined();
		expect(readNews()).toEqual(["coins"]);
	});

	it("should notice what came though it was spent before it was looked at", () => {
		const { purchases, stageOf, readNews, give, pass } = setUp();
		purchases.begin(COINS);
		purchases.promptFinished("product", products.coins_small, true);
		give("coins_small", 0);
		expect(stageOf(COINS)).toBeUndefined();
		expect(readNews()).toEqual(["coins"]);

		pass(20);
		expect(readNews()).toEqual([]);
	});

	it("should not take coins from elsewhere, or another product, for what was bought", () => {
		const { purchases, store, stageOf, readNews, give } = setUp();
		purchases.begin(COINS);
		purchases.promptFinished("product", products.coins_small, true);
		store.setData("7", "coins", 5_000);
		store.flush();
		give("crate_bundle", 6_000);

		expect(stageOf(COINS)).toBe("paid");
		expect(readNews()).toEqual([]);
	});

	it("should tell each of two purchases of the same product for itself", () => {
		const { purchases, stageOf, readNews, give } = setUp();
		purchases.begin(COINS);
		purchases.promptFinished("product", products.coins_small, true);
		give("coins_small");
		purchases.begin(COINS);
		purchases.promptFinished("product", products.coins_small, true);
		expect(stageOf(COINS)).toBe("paid");

		give("coins_small", 200);
		expect(stageOf(COINS)).toBeUndefined();
		expect(readNews()).toEqual(["coins"]);
	});

	it("should tell the player when what they paid for takes longer", () => {
		const { purchases, stageOf, readNews, pass } = setUp();
		purchases.begin(COINS);
		purchases.promptFinished("product", products.coins_small, true);
		pass(20);

		expect(stageOf(COINS)).toBeUndefined();
		expect(readNews()).toEqual(["delayed"]);
	});

	it("should not wait for ever for a prompt of whose end nobody told", () => {
		const { purchases, stageOf, readNews, pass } = setUp();
		purchases.begin(COINS);
		pass(119);
		expect(stageOf(COINS)).toBe("prompted");

		pass(1);
		expect(stageOf(COINS)).toBeUndefined();
		expect(readNews()).toEqual([]);
	});

	it("should not end a purchase by the clock of the one before", () => {
		const { purchases, stageOf, pass } = setUp();
		purchases.begin(COINS);
		purchases.promptFinished("product", products.coins_small, false);
		pass(60);
		purchases.begin(COINS);
		pass(60);

		expect(stageOf(COINS)).toBe("prompted");
	});

	it("should know a pass as the player's when the server does", () => {
		const { purchases, store, stageOf, readNews } = setUp();
		purchases.begin(BAG);
		purchases.promptFinished("pass", passes.roomy_bag, true);
		store.setPasses("7", { roomy_bag: false });
		store.flush();
		expect(stageOf(BAG)).toBe("paid");

		store.setPasses("7", { roomy_bag: true });
		store.flush();
		expect(stageOf(BAG)).toBeUndefined();
		expect(readNews()).toEqual(["product"]);
	});

	it("should say so when a part of a bundle waits in the inbox", () => {
		const { purchases, store, readNews, give } = setUp();
		purchases.begin(CRATES);
		purchases.promptFinished("product", products.crate_bundle, true);
		store.setData("7", "inbox", [
			{ id: 1, itemId: "wooden_crate", quantity: 5, source: "purchase" },
			{ id: 2, itemId: "swift_draught", quantity: 3, source: "purchase" },
		]);
		give("crate_bundle");

		expect(readNews()).toEqual(["waiting"]);
	});
});
