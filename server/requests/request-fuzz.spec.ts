import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { Economy } from "server/economy";
import { Cooldowns, createInventoryHandler, createUseEffects } from "server/inventory";
import { Passes } from "server/passes";
import { createPlayerData, createUid, PlayerDocuments } from "server/players";
import { Policies } from "server/policies";
import { createShopHandler, Prompts } from "server/shop";
import { LOCAL_ENVIRONMENT } from "shared/environments";
import { checkInventory, Inventory, Stack, stackAt } from "shared/inventory";
import { isShopRequest } from "shared/requests";
import { Signal } from "shared/signal";
import { createRequestPipeline } from "./request-pipeline";
import { SuspicionLog } from "./suspicion-log";

const SEED = 20_261_122;
const PAYLOADS = 10_000;
const COINS = 1_000;
/** Length of the list of nonsense, in which `undefined` has no place. */
const NONSENSE = 27;
/** Payloads between two breaths, so that a slow machine does not take the spec for one that hangs. */
const BREATH = 1_000;

function setUp() {
	const documents = new PlayerDocuments();
	const attacker = documents.open(1, { ...createPlayerData(), coins: COINS });
	const honest = documents.open(2, createPlayerData());
	const suspicions = new SuspicionLog();
	const cooldowns = new Cooldowns(() => 0, documents);
	const effects = createUseEffects({ findLiving: () => undefined, schedule: () => {}, roll: () => 0.5 });
	const dropped = new Signal<[userId: number, stack: Stack]>();
	let droppedUnits = 0;
	dropped.connect((_, { quantity }) => (droppedUnits += quantity));
	const clock = { now: 0 };

	const timing = new VirtualServerTime(new VirtualTime(), 1);
	const policies = new Policies({ ask: () => ({}), timing });
	const passes = new Passes({ ask: () => false, ids: new Map(), timing });
	const prompted = new Set<number>();
	const handleInventory = createInventoryHandler({ effects, cooldowns, dropped });
	const handleShop = createShopHandler({
		createUid,
		canTransact: () => true,
		environment: LOCAL_ENVIRONMENT,
		passes,
		policies,
		prompts: new Prompts({ show: (userId) => prompted.add(userId), now: () => clock.now }),
		economy: new Economy({ send: () => {}, countPlayers: () => 1, timing }),
	});

	const { answer } = createRequestPipeline({
		documents,
		handle: (document, request) =>
			isShopRequest(request) ? handleShop(document, request) : handleInventory(document, request),
		acknowledge: () => {},
		suspicions,
		now: () => clock.now,
	});

	return { attacker, honest, suspicions, clock, prompted, answer, countDropped: () => droppedUnits };
}

/** Requests of which some fields are nonsense, and things that are no request at all. */
function createPayloads(random: Random) {
	const trapped = setmetatable({}, { __index: () => error("it ran"), __newindex: () => error("it ran") });
	const cycle: Record<string, unknown> = { verb: "move" };
	cycle.slot = cycle;
	const nonsense: ReadonlyArray<unknown> = [
		...[0 / 0, math.huge, -math.huge, -1, 0, 0.5, 25, 2 ** 53, 1e300, 3, 7],
		...["", "1", "apple", "iron_ore", "__index", "\0\xff", "x".rep(10_000), true, false],
		...[{}, [1, 2, 3], { 1: "a", b: 2 }, trapped, cycle, () => {}, new Vector3()],
	];
	const fieldsOf: Readonly<Record<string, ReadonlyArray<string>>> = {
		move: ["target"],
		split: ["target", "quantity"],
		use: [],
		drop: ["quantity"],
		equip: [],
		unequip: [],
		lock: ["locked"],
		hotbar: ["key", "bound"],
		sort: ["order"],
		grant: ["quantity"],
		buy: ["offer", "quantity"],
		claim: ["parcel"],
		claimAll: [],
		purchase: ["product"],
		purchasePass: ["pass"],
	};
	const verbs = ["move", "split", "use", "drop", "equip", "unequip", "lock", "hotbar", "sort", "grant"];
	const shopVerbs = ["buy", "claim", "claimAll", "purchase", "purchasePass"];
	const names = ["apple", "crystal", "wooden_crate", "excalibur", "coins_small", "roomy_bag", ""];
	const allFields = [
		"verb",
		"slot",
		"itemId",
		"target",
		"quantity",
		"locked",
		"key",
		"order",
		"userId",
		"uid",
		"offer",
		"product",
	];
	const orders = ["rarity", "name", "kind", "weight"];
	const pick = <Value extends defined>(values: ReadonlyArray<Value>): Value => {
		const value = values[random.NextInteger(0, values.size() - 1)];
		assert(value !== undefined, "there is nothing to pick from");
		return value;
	};

	return (id: number, inventory: Inventory): unknown => {
		if (random.NextNumber() < 0.1) {
			return nonsense[random.NextInteger(0, NONSENSE - 1)];
		}

		const asksShop = random.NextNumber() < 0.25;
		const verb = pick(asksShop ? shopVerbs : verbs);
		const slot = random.NextInteger(1, 13);
		const stack = stackAt(inventory, slot);
		const payload: Record<string, unknown> = { verb, id };

		if (verb !== "sort" && !asksShop) {
			payload.slot = slot;
			payload.itemId = stack ? stack.itemId : "apple";
		}

		for (const field of fieldsOf[verb] ?? []) {
			payload[field] =
				field === "order"
					? pick(orders)
					: field === "offer" || field === "product" || field === "pass"
						? pick(names)
						: field === "locked" || field === "bound"
							? random.NextNumber() < 0.5
							: random.NextInteger(1, 8);
		}

		if (random.NextNumber() < 0.6) {
			payload[pick(allFields)] = nonsense[random.NextInteger(0, NONSENSE - 1)];
		}

		return payload;
	};
}

describe("requests of an attacker", () => {
	it(`should never throw, corrupt or leak, nor touch anybody else (seed ${SEED})`, () => {
		const { attacker, honest, suspicions, clock, prompted, answer, countDropped } = setUp();
		const createPayload = createPayloads(new Random(SEED));
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
		const untouched = honest.read();
		const granted = attacker.read().inventory.totals.itemCount;
		let crates = 0;
		let bought = 0;
		let changes = 0;
		attacker.changed.connect((current, previous) => {
			const spent = (previous.coins ?? 0) - (current.coins ?? 0);
			const opened = current.inventory.totals.itemCount > previous.inventory.totals.itemCount;
			assert(spent >= 0 && (current.coins ?? 0) >= 0, "coins came out of nowhere, or went below nothing");
			// The cheapest unit of the shop costs two coins.
			bought += spent / 2;
			crates += opened && spent === 0 ? 1 : 0;
			changes += 1;
		});

		for (const id of $range(1, PAYLOADS)) {
			clock.now += 0.125;
			const payload = createPayload(id, attacker.read().inventory);
			const [answered, reply] = pcall(() => answer(1, payload));

			if (!answered || !reply || (!reply.ok && reply.reason === "internal_error")) {
				error(`payload ${id} of seed ${SEED} got ${answered ? reply && "internal_error" : reply}`);
			}

			for (const [field] of pairs(reply)) {
				assert(field === "ok" || field === "reason", `payload ${id} of seed ${SEED} was told ${field}`);
			}

			if (id % BREATH === 0) {
				expect(checkInventory(attacker.read().inventory)).toEqual([]);
				task.wait();
			}
		}

		expect(warned).never.toHaveBeenCalled();
		warned.mockRestore();
		expect(honest.read()).toBe(untouched);
		expect(changes).toBeGreaterThan(100);
		expect(suspicions.count(1, "schema")).toBeGreaterThan(PAYLOADS / 4);
		expect(suspicions.count(1, "other_player")).toBeGreaterThan(0);
		expect(suspicions.total(2)).toBe(0);

		// Nothing came out of nowhere: a crate of the starter items holds at most three units.
		const left = attacker.read().inventory.totals.itemCount;
		expect(left + countDropped()).toBeLessThanOrEqual(granted + crates * 3 + bought);
		expect(bought).toBeGreaterThan(0);
		expect(suspicions.count(1, "offer")).toBeGreaterThan(0);
		expect([...prompted]).toEqual([1]);
		expect(answer(2, { verb: "sort", id: 1, order: "name" })).toEqual({ ok: true });
	});
});
