import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { combineProducers } from "@rbxts/reflex";
import { createPlayerData, PlayerDocuments } from "server/players";
import { createInventory, DEFAULT_LIMITS, Inventory, Stack, writeReferences, writeSlots } from "shared/inventory";
import { listItems } from "shared/items";
import { slices } from "shared/store";
import { applyPatches, decodePatches } from "shared/store/wire";
import { createServerStore } from "./create-store";
import { PlayerState, selectPlayerState } from "./player-state";
import { projectDocuments } from "./project-documents";
import { Replicator } from "./replicator";

const SEEDS = 12;
const STEPS = 120;
const APPLES: Stack = { itemId: "apple", quantity: 5 };

/** A server's store, and a client per key with what it was sent. */
function setUp() {
	const store = createServerStore();
	const excess = new Array<string>();
	const clients = new Map<string, ReturnType<typeof createClient>>();
	let time = 0;
	const announcements = new Array<number>();

	const replicator = new Replicator<string>({
		store,
		keyOf: (userKey) => userKey,
		send: (userKey, bytes) => clients.get(userKey)?.receive(bytes),
		onExcess: (userKey) => excess.push(userKey),
		onNews: () => announcements.push(time),
		now: () => time,
	});

	return {
		store,
		replicator,
		excess,
		announcements,
		pass: (seconds: number) => {
			time += seconds;
		},
		join: (userKey: string) => {
			const client = createClient(userKey);
			clients.set(userKey, client);
			return client;
		},
	};
}

function createClient(userKey: string) {
	const store = combineProducers(slices);
	const sizes = new Array<number>();

	return {
		store,
		sizes,
		receive: (bytes: buffer) => {
			const decoded = decodePatches(bytes);
			assert(decoded.ok, decoded.ok ? "" : decoded.reason);
			sizes.push(buffer.len(bytes));
			applyPatches(store, userKey, decoded.value);
		},
		read: () => selectPlayerState(store.getState(), userKey),
	};
}

function createApples(): Inventory {
	return writeSlots(createInventory(DEFAULT_LIMITS), new Map([[1, APPLES]]));
}

describe("Replicator", () => {
	it("should announce news once before each flush, and none where nobody listens or nothing changed", () => {
		const { store, replicator, announcements, join } = setUp();
		store.setInventory("1", createApples());
		expect(announcements.size()).toBe(0);

		join("1");
		replicator.start("1");
		store.setSlot("1", 2, APPLES);
		expect(announcements.size()).toBe(1);

		replicator.flush();
		expect(announcements.size()).toBe(1);

		store.setSlot("1", 3, APPLES);
		store.setSlot("2", 3, APPLES);
		store.setSlot("1", 4, APPLES);
		expect(announcements.size()).toBe(2);
	});

	it("should tell nobody of others", () => {
		const { store, replicator, join } = setUp();
		const client = join("1");
		replicator.start("1");
		replicator.flush();

		store.setInventory("2", createApples());
		store.acknowledge("2", 5);
		store.setData("2", "coins", 5);
		replicator.flush();

		expect(client.sizes.size()).toBe(1);
		expect(client.store.getState()).toEqual(combineProducers(slices).getState());
	});

	it("should tell nothing to who did not ask or has gone", () => {
		const { store, replicator, join } = setUp();
		const client = join("1");
		store.setInventory("1", createApples());
		replicator.flush();
		expect(client.sizes).toEqual([]);

		replicator.start("1");
		replicator.stop("1");
		store.setSlot("1", 1, false);
		replicator.flush();
		expect(client.sizes).toEqual([]);
	});

	it("should send one snapshot per frame however often a client starts, and report what is too much", () => {
		const { store, replicator, join, excess, pass } = setUp();
		const client = join("1");
		store.setInventory("1", createApples());

		for (const _ of $range(1, 1000)) {
			replicator.start("1");
		}

		replicator.flush();
		expect(client.sizes.size()).toBe(1);
		expect(excess.size()).toBe(997);

		for (const _ of $range(1, 100)) {
			pass(1 / 60);
			replicator.start("1");
			replicator.flush();
		}

		expect(client.sizes.size()).toBe(1);

		pass(10);
		replicator.start("1");
		replicator.flush();
		expect(client.sizes.size()).toBe(2);
	});

	it("should go on for others when one player's state can not be sent", () => {
		const { store, replicator, join } = setUp();
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
		const client = join("2");
		join("1");
		replicator.start("1");
		replicator.start("2");

		store.setSlot("1", 1, APPLES);
		store.setData("1", "wrong", { 5: 1 } as unknown as Record<string, number>);
		store.setInventory("2", createApples());
		replicator.flush();

		expect(warned).toHaveBeenCalledTimes(1);
		warned.mockRestore();
		expect(client.read().inventory).toEqual(createApples());
	});

	it("should tell a slot once that changes often within a frame", () => {
		const { store, replicator, join } = setUp();
		const client = join("1");
		store.setInventory("1", createApples());
		replicator.start("1");
		replicator.flush();

		for (const quantity of $range(1, 4)) {
			store.setSlot("1", 1, { itemId: "apple", quantity });
			store.acknowledge("1", quantity);
		}

		replicator.flush();
		replicator.flush();

		expect(client.sizes.size()).toBe(2);
		expect(client.sizes[1]).toBe(6);
		expect(client.read()).toEqual(selectPlayerState(store.getState(), "1"));
	});

	it("should bring who came early, who came late and who asks again to the same state", () => {
		for (const seed of $range(1, SEEDS)) {
			runSeed(seed);
		}
	});
});

/** What a client may know of a state. */
function withoutUids(state: PlayerState): PlayerState {
	const { inventory } = state;
	const changes = new Map<number, Stack>();

	inventory?.slots.forEach((stack, index) => {
		if (stack && stack.uid !== undefined) {
			changes.set(index + 1, { ...stack, uid: undefined });
		}
	});

	return { ...state, inventory: inventory && writeSlots(inventory, changes) };
}

function runSeed(seed: number): void {
	const random = new Random(seed);
	const { store, replicator, join, pass } = setUp();
	const documents = new PlayerDocuments();
	const items = listItems();
	const clients = ["1", "2"].map((userKey) => ({ userKey, client: join(userKey), started: false }));
	projectDocuments(documents, store);

	const rollStack = (): Stack | false => {
		const item = items[random.NextInteger(0, items.size() - 1)];
		assert(item, "there are items");
		const uid = item.unique ? `uid-${random.NextInteger(1, 1e6)}` : undefined;

		return random.NextNumber() < 0.8 && { itemId: item.id, quantity: random.NextInteger(1, item.stackSize), uid };
	};

	const change = (userId: number) => {
		const document = documents.find(userId);

		if (!document) {
			documents.open(userId, { ...createPlayerData(), inventory: createApples() });
		} else if (random.NextNumber() < 0.03) {
			documents.close(userId);
		} else {
			document.update((data) => {
				const changes = new Map<number, Stack | false>();

				for (const _ of $range(1, random.NextInteger(0, random.NextNumber() < 0.1 ? 20 : 2))) {
					changes.set(random.NextInteger(1, 24), rollStack());
				}

				const key = random.NextInteger(0, 7);
				const slot = random.NextNumber() < 0.5 && random.NextInteger(1, 24);
				const hotbar = data.inventory.hotbar.map((other, index) => (index === key ? slot : other));
				const equipped = { ...data.inventory.equipped, hand: slot === false ? undefined : slot };

				return { ...data, inventory: writeReferences(writeSlots(data.inventory, changes), equipped, hotbar) };
			});
		}
	};

	for (const step of $range(1, STEPS)) {
		const userKey = tostring(random.NextInteger(1, 2));
		const roll = random.NextNumber();

		if (roll < 0.5) {
			change(tonumber(userKey) ?? 0);
		} else if (roll < 0.6) {
			store.acknowledge(userKey, step);
		} else if (roll < 0.7) {
			store.setCooldown(userKey, "healing", step);
		} else if (roll < 0.8) {
			store.setData(userKey, `key ${random.NextInteger(1, 3)}`, random.NextNumber() < 0.7 ? [step] : undefined);
		} else if (roll < 0.95) {
			replicator.flush();
		} else {
			pass(5);
			replicator.start(userKey);
			clients.filter((client) => client.userKey === userKey).forEach((client) => (client.started = true));
		}
	}

	replicator.flush();

	for (const { userKey, client, started } of clients) {
		const truth = started ? withoutUids(selectPlayerState(store.getState(), userKey)) : {};
		expect({ seed, userKey, state: client.read() }).toEqual({ seed, userKey, state: truth });

		const inventory = documents.find(tonumber(userKey) ?? 0)?.read().inventory;
		expect(store.getState().inventories[userKey]?.totals).toEqual(inventory?.totals);
	}
}
