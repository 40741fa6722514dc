import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { createPlayerCodec } from "server/data/player-codec";
import { InventoryService } from "server/inventory";
import { createPlayerData, PlayerData, PlayerDocuments } from "server/players";
import { createServerStore } from "server/store";
import { PassName } from "shared/environments";
import { addItem, checkInventory, DEFAULT_LIMITS, Inventory, stackAt } from "shared/inventory";
import { PASSES } from "shared/products";
import { followPasses } from "./follow-passes";
import { Passes } from "./passes";

const BAG = 21;
const BACK = 22;
const { maxSlots } = DEFAULT_LIMITS;
const ROOMY = maxSlots + PASSES.roomy_bag.effect.slots;

/** One user and their record; servers come and go. */
function setUp() {
	const world = new VirtualTime();
	const timing = new VirtualServerTime(world, 1);
	const platform = { failing: false, owned: new Set<number>() };
	jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});

	function startServer() {
		const documents = new PlayerDocuments();
		const store = createServerStore();
		const inventories = new InventoryService({ documents });
		const codec = createPlayerCodec(inventories);
		const passes = new Passes({
			ids: new Map<PassName, number>([
				["roomy_bag", BAG],
				["strong_back", BACK],
			]),
			ask: (_, passId) => (platform.failing ? error("HTTP 500", 0) : platform.owned.has(passId)),
			timing,
		});
		followPasses({ passes, documents, store });

		const read = () => {
			const document = documents.find(1);
			assert(document, "the player is here");
			return document.read();
		};

		return {
			documents,
			inventories,
			passes,
			store,
			read,
			limits: () => read().inventory.limits,
			load: (record: ReturnType<typeof codec.encode>) => {
				const { data } = codec.decode(1, record, {});
				documents.open(1, data);
			},
			save: () => codec.encode(read(), {}),
		};
	}

	return { world, platform, startServer };
}

/** An inventory in which every slot holds an iron sword, so that none can be merged. */
function fillUp({ inventory }: PlayerData): Inventory {
	let filled = inventory;
	let uids = 0;

	while (filled.totals.usedSlots < filled.limits.maxSlots) {
		const added = addItem(filled, "leather_boots", 1, { createUid: () => `boots-${(uids += 1)}` });
		assert(added.ok, "there is a slot");
		filled = added.value;
	}

	return filled;
}

function savedLimitsOf(record: Readonly<Record<string, unknown>>): unknown {
	return (record.inventory as { readonly limits?: unknown }).limits;
}

describe("followPasses", () => {
	it("should give room when the platform answers, however late, and tell the client", () => {
		const { world, platform, startServer } = setUp();
		const server = startServer();
		platform.failing = true;
		platform.owned.add(BAG);
		server.documents.open(1, createPlayerData());
		server.passes.join(1);

		world.advance(900);
		expect(server.limits().maxSlots).toBe(maxSlots);
		expect(server.store.getState().passes["1"]).toEqual({});

		platform.failing = false;
		world.advance(120);
		expect(server.limits().maxSlots).toBe(ROOMY);
		expect(server.store.getState().passes["1"]).toEqual({ roomy_bag: true, strong_back: false });
		expect(server.store.getState().inventories["1"] ?? server.read().inventory).toBe(server.read().inventory);
	});

	it("should give room when the data comes after the answer", () => {
		const { platform, startServer } = setUp();
		const server = startServer();
		platform.owned.add(BAG);
		server.passes.join(1);

		server.documents.open(1, createPlayerData());

		expect(server.limits().maxSlots).toBe(ROOMY);
		expect(server.store.getState().passes["1"]).toEqual({ roomy_bag: true, strong_back: false });
	});

	it("should give room again when the data is opened once more in the same visit", () => {
		const { platform, startServer } = setUp();
		const server = startServer();
		platform.owned.add(BAG);
		server.passes.join(1);
		server.documents.open(1, createPlayerData());

		server.documents.close(1);
		server.documents.open(1, createPlayerData());

		expect(server.limits().maxSlots).toBe(ROOMY);
	});

	it("should never save what a pass gives", () => {
		const { platform, startServer } = setUp();
		const server = startServer();
		platform.owned.add(BAG);
		platform.owned.add(BACK);
		server.passes.join(1);
		server.documents.open(1, createPlayerData());

		expect(savedLimitsOf(server.save())).toBeUndefined();

		server.inventories.setLimits(1, { maxSlots: 40 });
		expect(server.limits().maxSlots).toBe(40 + PASSES.roomy_bag.effect.slots);
		expect(savedLimitsOf(server.save())).toEqual({ maxSlots: 40 });
	});

	it("should add up with what was bought", () => {
		const { platform, startServer } = setUp();
		const server = startServer();
		platform.owned.add(BACK);
		server.passes.join(1);

		server.load({ upgrades: { slots: 6, weight: 0 } });

		expect(server.limits()).toEqual({
			maxSlots: maxSlots + 6,
			maxStackSize: DEFAULT_LIMITS.maxStackSize,
			maxWeight: DEFAULT_LIMITS.maxWeight + PASSES.strong_back.effect.weight,
		});
		expect(savedLimitsOf(server.save())).toBeUndefined();
	});

	it("should lose nothing in slots of a pass when nobody knows yet that it is owned, and the server changes meanwhile", () => {
		const { world, platform, startServer } = setUp();
		platform.owned.add(BAG);
		const first = startServer();
		first.passes.join(1);
		first.documents.open(1, createPlayerData());
		first.documents.find(1)?.update((data) => ({ ...data, inventory: fillUp(data) }));
		const { inventory } = first.read();
		expect(inventory.totals.usedSlots).toBe(ROOMY);

		platform.failing = true;
		let record = first.save();

		for (const _ of $range(1, 3)) {
			const another = startServer();
			another.passes.join(1);
			another.load(record);
			world.advance(60);

			expect(another.read().inventory.slots).toEqual(inventory.slots);
			expect(another.read().quarantine).toEqual([]);
			expect(another.inventories.addItem(1, "leather_boots")).toEqual({ ok: false, reason: "inventory_full" });
			record = another.save();
		}

		platform.failing = false;
		const last = startServer();
		last.passes.join(1);
		last.load(record);

		expect(last.read().inventory.slots).toEqual(inventory.slots);
		expect(checkInventory(last.read().inventory)).toEqual([]);
	});

	it("should take nothing away when a pass is lost while its slots are full: what is there can be used and moved", () => {
		const { platform, startServer } = setUp();
		platform.owned.add(BAG);
		const first = startServer();
		first.passes.join(1);
		first.documents.open(1, createPlayerData());
		first.documents.find(1)?.update((data) => ({ ...data, inventory: fillUp(data) }));
		const { itemCount } = first.read().inventory.totals;
		const record = first.save();

		platform.owned.clear();
		const second = startServer();
		second.passes.join(1);
		second.load(record);

		expect(second.limits().maxSlots).toBe(maxSlots);
		expect(second.read().inventory.totals.itemCount).toBe(itemCount);
		expect(stackAt(second.read().inventory, ROOMY)).toBeDefined();
		expect(second.inventories.addItem(1, "leather_boots")).toEqual({ ok: false, reason: "inventory_full" });
		expect(second.inventories.removeFromSlot(1, ROOMY, 1).ok).toBe(true);
		expect(savedLimitsOf(second.save())).toBeUndefined();
	});

	it("should change nothing that would have to be saved when a player owns no pass", () => {
		const { startServer } = setUp();
		const server = startServer();
		server.documents.open(1, createPlayerData());
		const before = server.read();

		server.passes.join(1);

		expect(server.read()).toBe(before);
	});
});
