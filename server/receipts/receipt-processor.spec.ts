import { afterEach, beforeEach, describe, expect, it, jest } from "@rbxts/jest-globals";
import { VirtualCloud } from "server/data/fakes/virtual-cloud.fake";
import { FaultPlan, UNAVAILABLE } from "server/data/fakes/virtual-data-store.fake";
import { startVirtualGame, VirtualGame } from "server/data/fakes/virtual-game.fake";
import { sleep } from "server/data/pending";
import { isRawData } from "server/data/player-record";
import { PlayerData } from "server/players";
import { MAX_COINS } from "shared/data";
import { Environment, environments } from "shared/environments";
import { hasItem } from "shared/inventory";
import { restoreReceipts } from "./receipt-history";
import { OpenReason, ReceiptProcessor, ReceiptProcessorOptions } from "./receipt-processor";

const ENVIRONMENT: Environment = {
	...environments.test,
	products: { ...environments.test.products, coins_small: 11, crate_bundle: 12, extra_slots: 13 },
};
const COINS = 11;
const CRATES = 12;
const SLOTS = 13;
const FAILING: FaultPlan = () => ({ kind: "before", message: UNAVAILABLE });
const HEALTHY: FaultPlan = () => undefined;

type Answer = boolean | "open";

/** A server that takes receipts. */
interface Host extends VirtualGame {
	readonly receipts: ReceiptProcessor;
	readonly reasons: Array<OpenReason>;
	/** Gives a receipt to it; the answer comes into the list, "open" until then. */
	readonly deliver: (purchaseId: string, productId?: number, userId?: number) => Array<Answer>;
}

let warned: jest.SpyInstance;

beforeEach(() => {
	warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
});

afterEach(() => {
	warned.mockRestore();
});

function startHost(cloud: VirtualCloud, name = "a", options: Partial<ReceiptProcessorOptions> = {}): Host {
	const virtual = startVirtualGame(cloud, name);
	const reasons = new Array<OpenReason>();
	let uids = 0;

	const receipts = new ReceiptProcessor({
		playerData: virtual.playerData,
		documents: virtual.documents,
		health: virtual.health,
		environment: ENVIRONMENT,
		isPresent: (userId) => virtual.playerData.isHere(userId),
		waitAMoment: () => sleep(0.1, virtual.timing),
		unixTime: virtual.timing.unixTime,
		createUid: () => `${name}-${(uids += 1)}`,
		...options,
	});

	receipts.leftOpen.connect((reason) => reasons.push(reason));

	return {
		...virtual,
		receipts,
		reasons,
		deliver: (purchaseId, productId = COINS, userId = 1) => {
			const answers: Array<Answer> = ["open"];
			virtual.start(() => {
				const granted = receipts.process({
					PurchaseId: purchaseId,
					PlayerId: userId,
					ProductId: productId,
					CurrencySpent: 25,
				});
				answers[0] = granted;
			});

			return answers;
		},
	};
}

function setUp(options?: Partial<ReceiptProcessorOptions>) {
	const cloud = new VirtualCloud();
	const host = startHost(cloud, "a", options);

	return { cloud, host };
}

function join(cloud: VirtualCloud, { playerData }: VirtualGame, seconds = 60): void {
	playerData.join(1);
	expect(cloud.time.advance(seconds, () => playerData.hasLoaded(1))).toBe(true);
}

/** Joins and saves, so that nothing is left to be saved. */
function settleIn(cloud: VirtualCloud, host: VirtualGame): void {
	join(cloud, host);
	host.start(() => host.playerData.saveAsync(1));
	cloud.time.advance(5);
}

function read({ documents }: VirtualGame): PlayerData {
	const document = documents.find(1);
	assert(document, "player 1 is here");

	return document.read();
}

function storedSections(cloud: VirtualCloud): Record<string, unknown> {
	const record = cloud.data.read("1")?.value;

	return isRawData(record) && isRawData(record.data) ? record.data : {};
}

function storedIds(cloud: VirtualCloud): ReadonlyArray<string> {
	const history = restoreReceipts(storedSections(cloud).receipts ?? []);

	return history.entries.map(({ purchaseId }) => purchaseId);
}

describe("ReceiptProcessor, what it can not process", () => {
	it("should leave odd receipts, unknown products and those of other environments open, and give nothing", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		const before = read(host);

		for (const odd of [5, {}, { PurchaseId: "one", PlayerId: "1", ProductId: COINS }]) {
			expect(host.receipts.process(odd)).toBe(false);
		}

		expect(host.deliver("one", 999)).toEqual([false]);
		expect(host.reasons).toEqual(["odd_receipt", "odd_receipt", "odd_receipt", "unknown_product"]);
		expect(read(host)).toBe(before);
	});

	it("should leave every receipt open when no id of the environment is filled in", () => {
		const { cloud, host } = setUp({ environment: environments.test });
		settleIn(cloud, host);

		expect(host.deliver("one")).toEqual([false]);
		expect(host.reasons).toEqual(["unknown_product"]);
	});

	it("should raise the alarm for each problem, in the log and in the metrics", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		host.deliver("one", 999);

		expect(warned).toHaveBeenCalledTimes(1);
		expect(host.receipts.measure().get("ReceiptProblems")).toBe(1);
		expect(host.receipts.measure().get("ReceiptsLeftOpen")).toBe(1);
	});

	it("should leave the receipt open and the data as it is when granting raises an error", () => {
		const { cloud, host } = setUp({ grant: () => error("a bug") });
		settleIn(cloud, host);
		const before = read(host);

		expect(host.deliver("one")).toEqual([false]);
		expect(host.reasons).toEqual(["grant_failed"]);
		expect(read(host)).toBe(before);
		expect(host.receipts.measure().get("ReceiptProblems")).toBe(1);
	});

	it("should leave receipts open while the history of purchases cannot be read, and give nothing", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		host.playerData.setValue(1, "receipts", restoreReceipts([{ odd: true }, ["known", "coins_small", 5]]));
		host.start(() => host.playerData.saveAsync(1));
		cloud.time.advance(5);
		const before = read(host);

		expect(host.deliver("one")).toEqual([false]);
		expect(host.reasons).toEqual(["history_damaged"]);
		expect(read(host)).toBe(before);
		expect(host.receipts.measure().get("ReceiptProblems")).toBe(1);
		expect(host.deliver("known")).toEqual([true]);
	});

	it("should leave the receipt open when something fails that nobody foresaw", () => {
		const { cloud, host } = setUp({
			steps: { isRecorded: () => error("a bug") },
		});
		settleIn(cloud, host);

		expect(host.deliver("one")).toEqual([false]);
		expect(host.reasons).toEqual(["internal_error"]);
	});
});

describe("ReceiptProcessor, waiting for the player's data", () => {
	it("should leave the receipt open when the player is not on this server", () => {
		const { host } = setUp();

		expect(host.deliver("one")).toEqual([false]);
		expect(host.reasons).toEqual(["player_left"]);
		expect(host.receipts.measure().get("ReceiptProblems")).toBe(0);
	});

	it("should leave the receipt open when the player leaves before their data is loaded", () => {
		const { cloud, host } = setUp();
		cloud.data.latency = 5;
		host.playerData.join(1);
		const answers = host.deliver("one");
		cloud.time.advance(1);
		expect(answers).toEqual(["open"]);
		host.playerData.leave(1);
		cloud.time.advance(30);

		expect(answers).toEqual([false]);
		expect(host.reasons).toEqual(["player_left"]);
	});

	it("should wait for a player whose receipt is faster than the news that they joined", () => {
		let present = true;
		const { cloud, host } = setUp({ isPresent: () => present });
		const answers = host.deliver("one");
		cloud.time.advance(3);
		expect(answers).toEqual(["open"]);
		host.playerData.join(1);
		cloud.time.advance(10);
		expect(answers).toEqual([true]);

		present = false;
		expect(host.deliver("two", COINS, 2)).toEqual([false]);
	});

	it("should wait until the data is loaded, then grant", () => {
		const { cloud, host } = setUp();
		cloud.data.latency = 3;
		host.playerData.join(1);
		const answers = host.deliver("one");
		cloud.time.advance(60, () => answers[0] !== "open");

		expect(answers).toEqual([true]);
		expect(read(host).coins).toBe(100);
	});

	it("should leave the receipt open with an alarm when the data could not be loaded, and grant when it is", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		host.playerData.leave(1);
		cloud.time.advance(10);
		cloud.data.plan = FAILING;
		join(cloud, host);
		expect(host.playerData.hasErrored(1)).toBe(true);

		const before = read(host);
		const answers = host.deliver("one");
		expect(answers).toEqual([false]);
		expect(host.reasons).toEqual(["data_errored"]);
		expect(read(host)).toBe(before);

		cloud.data.plan = HEALTHY;
		cloud.time.advance(40, () => !host.playerData.hasErrored(1));
		const again = host.deliver("one");
		cloud.time.advance(10);
		expect(again).toEqual([true]);
		expect(read(host).coins).toBe(100);
	});

	it("should give what was paid for as soon as the data is there, without another delivery", () => {
		const { cloud, host } = setUp();
		cloud.data.plan = FAILING;
		join(cloud, host);
		host.deliver("one");
		host.deliver("two");
		cloud.data.plan = HEALTHY;
		cloud.time.advance(60);
		expect(storedIds(cloud)).toEqual(["one", "two"]);

		expect(read(host).coins).toBe(200);
		expect(host.deliver("one")).toEqual([true]);
		expect(read(host).coins).toBe(200);
	});

	it("should give what was paid for as soon as data stores work again, without another delivery", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		cloud.data.plan = FAILING;
		host.playerData.setValue(1, "settings", { music: false });
		host.start(() => host.playerData.saveAsync(1));
		cloud.time.advance(60, () => host.health.isFailing());
		expect(host.deliver("one")).toEqual([false]);
		cloud.data.plan = HEALTHY;
		cloud.time.advance(60);

		expect(storedSections(cloud).coins).toBe(100);
		expect(host.deliver("one")).toEqual([true]);
		expect(read(host).coins).toBe(100);
	});

	it("should not give anything to who left in the meantime, and give it when they are back", () => {
		const { cloud, host } = setUp();
		cloud.data.plan = FAILING;
		join(cloud, host);
		host.deliver("one");
		host.playerData.leave(1);
		cloud.data.plan = HEALTHY;
		cloud.time.advance(60);
		expect(storedIds(cloud)).toEqual([]);
		join(cloud, host);
		cloud.time.advance(10);

		expect(read(host).coins).toBe(100);
		expect(host.deliver("one")).toEqual([true]);
	});

	it("should leave the receipt open with an alarm while data stores fail, and give nothing that is not saved", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		cloud.data.plan = FAILING;
		host.playerData.setValue(1, "coins", 5);
		host.start(() => host.playerData.saveAsync(1));
		cloud.time.advance(60, () => host.health.isFailing());
		const before = read(host);

		expect(host.deliver("one")).toEqual([false]);
		expect(host.reasons).toEqual(["read_only"]);
		expect(read(host)).toBe(before);
	});
});

describe("ReceiptProcessor, granting", () => {
	it("should say granted only when the stored record holds the purchase", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		const answers = host.deliver("one");
		const states = new Array<string>();

		cloud.time.advance(10, () => {
			const state = `${answers[0]}: ${storedIds(cloud).includes("one")}`;

			if (states[states.size() - 1] !== state) {
				states.push(state);
			}

			return answers[0] !== "open";
		});

		expect(states).toEqual(["open: false", "open: true", "true: true"]);
		expect(storedSections(cloud).coins).toBe(100);
	});

	it("should put what is given and the purchase's id into one value of the data", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		const seen = new Array<string>();
		host.documents.find(1)?.changed.connect(({ coins, receipts }) => {
			seen.push(`${coins} ${receipts?.entries[0]?.purchaseId} ${receipts?.entries[0]?.product}`);
		});
		host.deliver("one");

		expect(seen).toEqual(["100 one coins_small"]);
	});

	it("should leave the receipt open when the save fails, and say granted without giving again when it is saved later", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		cloud.data.plan = FAILING;
		const answers = host.deliver("one");
		cloud.time.advance(60);
		expect(answers).toEqual([false]);
		expect(host.reasons).toEqual(["not_saved"]);
		expect(storedIds(cloud)).toEqual([]);

		cloud.data.plan = HEALTHY;
		const again = host.deliver("one");
		cloud.time.advance(10);
		expect(again).toEqual([true]);
		expect(read(host).coins).toBe(100);
		expect(storedSections(cloud).coins).toBe(100);
	});

	it("should stay open when a purchase is recorded in memory alone and the save fails again", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		cloud.data.plan = FAILING;
		host.deliver("one");
		cloud.time.advance(60);
		const again = host.deliver("one");
		cloud.time.advance(60);

		expect(again).toEqual([false]);
		expect(host.reasons).toEqual(["not_saved", "not_saved"]);
		expect(read(host).coins).toBe(100);
	});

	it("should settle a write whose answer was lost, and give once", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		let faults = 2;
		cloud.data.plan = () => {
			faults -= 1;
			return faults >= 0 ? { kind: "after", message: UNAVAILABLE } : undefined;
		};
		const answers = host.deliver("one");
		cloud.time.advance(30);

		expect(answers).toEqual([true]);
		expect(storedSections(cloud).coins).toBe(100);
		expect(storedIds(cloud)).toEqual(["one"]);
	});

	it("should say granted at once, without a request, when the acknowledgement was lost", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		host.deliver("one");
		cloud.time.advance(5);
		const { requests } = cloud.data;

		expect(host.deliver("one")).toEqual([true]);
		expect(cloud.data.requests).toBe(requests);
		expect(read(host).coins).toBe(100);
	});

	it("should say granted when a save is under way that no longer tells anything new of the purchase", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		host.deliver("one");
		cloud.time.advance(5);
		host.playerData.updateValue(1, "coins", (coins = 0) => coins + 1);
		host.start(() => host.playerData.saveAsync(1));

		expect(host.deliver("one")).toEqual([true]);
	});

	it("should answer two calls for one purchase at the same time alike, and give once", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		const first = host.deliver("one");
		const second = host.deliver("one");
		expect([first, second]).toEqual([["open"], ["open"]]);
		cloud.time.advance(5);

		expect([first, second]).toEqual([[true], [true]]);
		expect(read(host).coins).toBe(100);
		expect(read(host).receipts?.entries.size()).toBe(1);
	});

	it("should grant several purchases in any order, with few saves", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		const { requests } = cloud.data;
		const answers = ["c", "a", "b", "d", "e"].map((purchaseId) => host.deliver(purchaseId));
		cloud.time.advance(5);

		expect(answers).toEqual([[true], [true], [true], [true], [true]]);
		expect(read(host).coins).toBe(500);
		expect(cloud.data.requests - requests).toBeLessThanOrEqual(2);
	});

	it("should put items that do not fit into the inbox, and save them there", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		host.inventories.setLimits(1, { maxSlots: 1 });
		const before = hasItem(read(host).inventory, "wooden_crate");
		const answers = host.deliver("one", CRATES);
		cloud.time.advance(5);
		expect(answers).toEqual([true]);

		const { inbox = [], inventory } = read(host);
		const waiting = inbox.find(({ itemId }) => itemId === "wooden_crate")?.quantity ?? 0;
		expect(hasItem(inventory, "wooden_crate") + waiting).toBe(before + 5);
		expect(waiting).toBeGreaterThan(0);

		host.playerData.leave(1);
		cloud.time.advance(10);
		join(cloud, host);
		expect(read(host).inbox).toEqual(inbox);
	});

	it("should make room at once when slots were bought, and keep it", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		const { maxSlots } = read(host).inventory.limits;
		host.deliver("one", SLOTS);
		cloud.time.advance(5);
		expect(read(host).inventory.limits.maxSlots).toBe(maxSlots + 6);

		host.playerData.leave(1);
		cloud.time.advance(10);
		join(cloud, host);
		expect(read(host).inventory.limits.maxSlots).toBe(maxSlots + 6);
		expect(host.inventories.serialize(1)?.limits).toBeUndefined();
	});

	it("should not overflow when a player has as many coins as there can be", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		host.playerData.setValue(1, "coins", MAX_COINS);
		const answers = host.deliver("one");
		cloud.time.advance(5);

		expect(answers).toEqual([true]);
		expect(read(host).coins).toBe(MAX_COINS);
	});

	it("should tell of each purchase once", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		const told = new Array<string>();
		host.receipts.granted.connect(({ purchaseId, product, price }) =>
			told.push(`${purchaseId} ${product} ${price}`),
		);
		host.deliver("one");
		host.deliver("one");
		cloud.time.advance(5);
		host.deliver("one");

		expect(told).toEqual(["one coins_small 25"]);
	});
});

describe("ReceiptProcessor, players who go elsewhere", () => {
	it("should give once when two servers have the same receipt at once", () => {
		const cloud = new VirtualCloud();
		const [first, second] = [startHost(cloud, "a"), startHost(cloud, "b")];
		settleIn(cloud, first);
		const here = first.deliver("one");
		first.playerData.leave(1);
		second.playerData.join(1);
		const there = second.deliver("one");
		cloud.time.advance(30);

		expect(there).toEqual([true]);
		expect(here[0]).never.toBe("open");
		expect(read(second).coins).toBe(100);
		expect(storedIds(cloud)).toEqual(["one"]);
		expect(cloud.violations).toEqual([]);
	});

	it("should have neither the goods nor the purchase in the record when the server died before the save", () => {
		const cloud = new VirtualCloud();
		const first = startHost(cloud, "a");
		settleIn(cloud, first);
		cloud.data.plan = FAILING;
		first.deliver("one");
		cloud.time.advance(0.5);
		first.timing.crash();
		cloud.data.plan = HEALTHY;

		const second = startHost(cloud, "b");
		join(cloud, second, 120);
		expect(read(second).coins).toBeUndefined();
		const again = second.deliver("one");
		cloud.time.advance(10);
		expect(again).toEqual([true]);
		expect(read(second).coins).toBe(100);
	});

	it("should know the purchase on another server when the server died after the save and before the answer", () => {
		const cloud = new VirtualCloud();
		const first = startHost(cloud, "a");
		settleIn(cloud, first);
		const lost = first.deliver("one");
		expect(cloud.time.advance(5, () => storedIds(cloud).includes("one"))).toBe(true);
		first.timing.crash();
		expect(lost).toEqual(["open"]);

		const second = startHost(cloud, "b");
		join(cloud, second, 120);
		expect(second.deliver("one")).toEqual([true]);
		expect(read(second).coins).toBe(100);
	});

	it("should grant a receipt that comes days later, and know it another few days later", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		cloud.time.advance(3 * 24 * 3600);
		const answers = host.deliver("one");
		cloud.time.advance(10);
		host.playerData.leave(1);
		cloud.time.advance(9 * 24 * 3600);
		join(cloud, host);

		expect(answers).toEqual([true]);
		expect(host.deliver("one")).toEqual([true]);
		expect(read(host).coins).toBe(100);
	});

	it("should leave the receipt open when the player leaves while it is being saved, and know it when they are back", () => {
		const { cloud, host } = setUp();
		settleIn(cloud, host);
		const answers = host.deliver("one");
		host.playerData.leave(1);
		cloud.time.advance(20);
		expect(answers[0]).never.toBe("open");
		join(cloud, host);

		expect(host.deliver("one")).toEqual([true]);
		expect(read(host).coins).toBe(100);
	});
});

describe("the seams of ReceiptProcessor", () => {
	it("should be seen by whoever counts when the history is left out", () => {
		const { cloud, host } = setUp({ steps: { isRecorded: () => false } });
		settleIn(cloud, host);
		host.deliver("one");
		cloud.time.advance(5);
		host.deliver("one");

		expect(read(host).coins).toBe(200);
	});
});
