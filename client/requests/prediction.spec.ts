import { describe, expect, it } from "@rbxts/jest-globals";
import {
	ClientStore,
	createClientStore,
	createUpdateReceiver,
	selectConfirmedInventory,
	selectInventory,
	selectPending,
	selectSlowSlots,
} from "client/store";
import { addItem, createInventory, DEFAULT_LIMITS, findSlots, Inventory, SORT_ORDERS, stackAt } from "shared/inventory";
import { ItemId, listItems } from "shared/items";
import { applyRequest, Intent, isShopRequest, Reply, Request } from "shared/requests";
import { encodePatches } from "shared/store/wire";
import { createRequestSender } from "./create-request-sender";

const SEEDS = 12;
const REQUESTS = 60;
const GIVEN: ReadonlyArray<ItemId> = [
	"apple",
	"iron_ore",
	"health_potion",
	"iron_sword",
	"hunting_bow",
	"tower_shield",
];

/** Time that passes from one event to the next; events of one moment happen in the order in which they were planned. */
class Timeline {
	now = 0;

	private readonly events = new Array<{ at: number; order: number; callback: () => void }>();
	private planned = 0;

	readonly schedule = (seconds: number, callback: () => void) => {
		this.planned += 1;
		this.events.push({ at: this.now + seconds, order: this.planned, callback });
	};

	/** Runs all that happens until then, each followed by the check. */
	runUntil(time: number, check: () => void): void {
		for (;;) {
			const due = this.events.filter(({ at }) => at <= time);
			due.sort((first, second) => (first.at === second.at ? first.order < second.order : first.at < second.at));
			const event = due[0];

			if (!event) {
				this.now = time;
				return;
			}

			this.events.remove(this.events.indexOf(event));
			this.now = event.at;
			event.callback();
			check();
		}
	}
}

/** A one-way line that delivers in order, after a delay that varies. */
function createLine(timeline: Timeline, rollDelay: () => number) {
	let freeAt = 0;

	return (deliver: () => void) => {
		freeAt = math.max(freeAt, timeline.now + rollDelay());
		timeline.schedule(freeAt - timeline.now, deliver);
	};
}

/** A server that does what the rules say, unless it refuses without a reason or loses a request. */
function createServer(timeline: Timeline, random: Random, receive: (bytes: unknown) => void) {
	const most = random.NextNumber(0, 0.25);
	const rollDelay = () => random.NextNumber(most / 2, most);
	const toServer = createLine(timeline, rollDelay);
	const toClient = createLine(timeline, rollDelay);
	const server = { inventory: createInventory({ ...DEFAULT_LIMITS, maxSlots: 12, maxWeight: 0 }) };

	function tell(acknowledged?: number): void {
		const bytes = encodePatches([
			{ kind: "inventory", inventory: server.inventory },
			...(acknowledged !== undefined ? [{ kind: "acknowledge", requestId: acknowledged } as const] : []),
		]);
		toClient(() => receive(bytes));
	}

	function answer(request: Request): Reply {
		if (random.NextNumber() < 0.15) {
			return { ok: false, reason: "no_effect" };
		}

		assert(!isShopRequest(request), "nothing is bought here");
		const outcome = applyRequest(server.inventory, request);

		if (!outcome.ok) {
			return outcome;
		}

		server.inventory = outcome.value;
		tell(request.id);

		return { ok: true };
	}

	return {
		server,
		give: () => {
			const itemId = GIVEN[random.NextInteger(0, GIVEN.size() - 1)] ?? "apple";
			const added = addItem(server.inventory, itemId, 1, {
				createUid: () => `uid-${random.NextInteger(1, 1e9)}`,
			});
			server.inventory = added.ok ? added.value : server.inventory;
			tell();
		},
		transport: (request: Request) =>
			new Promise<Reply | undefined>((resolve) => {
				toServer(() => {
					if (random.NextNumber() < 0.05) {
						return;
					}

					const reply = answer(request);
					// A reply takes a way of its own: it may overtake the state, or come after it.
					timeline.schedule(rollDelay(), () => resolve(reply));
				});
			}),
	};
}

/** Something that a player could ask for, sensible or not. */
function rollIntent(random: Random, inventory: Inventory): Intent {
	const taken = inventory.slots.map((_, index) => index + 1).filter((slot) => stackAt(inventory, slot) !== undefined);
	const slot = taken[random.NextInteger(0, math.max(0, taken.size() - 1))] ?? 1;
	const seen = { slot, itemId: stackAt(inventory, slot)?.itemId ?? "apple" };

	switch (random.NextInteger(1, 9)) {
		case 1:
			return { ...seen, verb: "use" };
		case 2:
			return { ...seen, verb: "drop", quantity: 1 };
		case 3:
			return { ...seen, verb: "equip" };
		case 4:
			return { ...seen, verb: "unequip" };
		case 5:
			return { ...seen, verb: "lock", locked: random.NextNumber() < 0.3 };
		case 6:
			return { ...seen, verb: "hotbar", key: random.NextInteger(1, 8), bound: random.NextNumber() < 0.7 };
		case 7:
			return { ...seen, verb: "split", target: random.NextInteger(1, 12), quantity: 1 };
		case 8:
			return { verb: "sort", order: SORT_ORDERS[random.NextInteger(0, 3)] ?? "name" };
		default:
			return { ...seen, verb: "move", target: random.NextInteger(1, 12) };
	}
}

function countOf(inventory: Inventory, itemId: ItemId): number {
	let total = 0;

	for (const slot of findSlots(inventory, itemId)) {
		total += stackAt(inventory, slot)?.quantity ?? 0;
	}

	return total;
}

/** What is wrong with what the store shows, if anything is. */
function findLie(store: ClientStore): string | undefined {
	const confirmed = store.getState(selectConfirmedInventory);
	const shown = store.getState(selectInventory);
	const pending = store.getState(selectPending);

	if (!confirmed || !shown) {
		return confirmed === shown ? undefined : "something is shown before anything was confirmed";
	}

	if (pending.isEmpty() && shown !== confirmed) {
		return "something is shown that nobody asked for";
	}

	const acknowledged = store.getState().acknowledged["7"] ?? 0;

	if (pending.some(({ request }) => request.id <= acknowledged)) {
		return "a change that is confirmed is shown twice";
	}

	for (const { id } of listItems()) {
		if (countOf(shown, id) > countOf(confirmed, id)) {
			return `more ${id} is shown than the server confirmed`;
		}
	}

	const touched = new Set<number>();

	for (const { request } of pending) {
		if (!("slot" in request)) {
			return undefined;
		}

		touched.add(request.slot);

		if (request.verb === "move" || request.verb === "split") {
			touched.add(request.target);
		}
	}

	for (const slot of $range(1, 12)) {
		if (!touched.has(slot) && stackAt(shown, slot) !== stackAt(confirmed, slot)) {
			return `slot ${slot} shows what no request asked for`;
		}
	}

	return undefined;
}

function runSeed(seed: number): { readonly sent: number; readonly refused: number } {
	const random = new Random(seed);
	const timeline = new Timeline();
	const store = createClientStore(7);
	const receive = createUpdateReceiver({
		store,
		restart: () => error("an update could not be read"),
		now: () => timeline.now,
	});
	const { server, give, transport } = createServer(timeline, random, receive);
	const { sendRequest } = createRequestSender({
		store,
		transport,
		now: () => timeline.now,
		schedule: timeline.schedule,
	});
	let sent = 0;
	let refused = 0;

	const check = () => {
		const lie = findLie(store);
		assert(lie === undefined, `seed ${seed}, ${timeline.now} s: ${lie}`);
	};

	for (const _ of $range(1, 6)) {
		give();
	}

	for (const _ of $range(1, REQUESTS)) {
		timeline.runUntil(timeline.now + random.NextNumber(0, 0.3), check);
		const inventory = store.getState(selectInventory);

		if (inventory && random.NextNumber() < 0.9) {
			void sendRequest(rollIntent(random, inventory)).then((reply) => (refused += reply.ok ? 0 : 1));
			sent += 1;
		} else {
			give();
		}

		check();
	}

	timeline.runUntil(timeline.now + 15, check);

	const shown = store.getState(selectInventory);
	expect({ seed, pending: store.getState(selectPending) }).toEqual({ seed, pending: [] });
	expect(store.getState(selectSlowSlots).size()).toBe(0);
	expect({ seed, slots: shown?.slots.map(describeSlot) }).toEqual({
		seed,
		slots: server.inventory.slots.map(describeSlot),
	});
	expect(shown?.equipped).toEqual(server.inventory.equipped);
	expect(shown?.hotbar).toEqual(server.inventory.hotbar);
	expect(shown?.totals).toEqual(server.inventory.totals);

	return { sent, refused };
}

function describeSlot(stack: Inventory["slots"][number]): string {
	return stack ? `${stack.itemId} ${stack.quantity} ${stack.locked ?? false}` : "";
}

describe("prediction", () => {
	it("should never show what was neither confirmed nor asked for, and in the end what the server holds", () => {
		let sent = 0;
		let refused = 0;

		for (const seed of $range(1, SEEDS)) {
			const outcome = runSeed(seed);
			sent += outcome.sent;
			refused += outcome.refused;
		}

		// The run must have both, or it would prove nothing.
		expect(refused).toBeGreaterThan(sent / 10);
		expect(sent - refused).toBeGreaterThan(sent / 4);
	});
});
