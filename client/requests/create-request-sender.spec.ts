import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { createClientStore, selectInventory, selectPending, selectToasts } from "client/store";
import { createInventory, DEFAULT_LIMITS, Stack, writeSlots } from "shared/inventory";
import { Intent, Reply, Request } from "shared/requests";
import { createRequestSender } from "./create-request-sender";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };
const USE_APPLE: Intent = { verb: "use", slot: 1, itemId: "apple" };

/** A server whose answers the test gives when it wants to. */
function createServer() {
	const received = new Array<Request>();
	const answers = new Array<{ resolve: (reply: Reply | undefined) => void; reject: (failure: string) => void }>();

	const transport = (request: Request) =>
		new Promise<Reply | undefined>((resolve, reject) => {
			received.push(request);
			answers.push({ resolve, reject });
		});

	return { received, answers, transport };
}

function setUp({ loaded = true } = {}) {
	const store = createClientStore(7);
	const server = createServer();

	if (loaded) {
		const inventory = createInventory({ ...DEFAULT_LIMITS, maxSlots: 4 });
		store.setInventory(
			"7",
			writeSlots(
				inventory,
				new Map([
					[1, APPLES],
					[2, KEY],
				]),
			),
		);
	}

	const clock = createClock();
	const { now, schedule } = clock;

	return { store, clock, ...server, ...createRequestSender({ store, transport: server.transport, now, schedule }) };
}

/** Time that passes when the test says so. */
function createClock() {
	const timers = new Array<{ at: number; callback: () => void }>();
	let time = 0;

	return {
		now: () => time,
		schedule: (seconds: number, callback: () => void) => {
			timers.push({ at: time + seconds, callback });
		},
		/** Runs what is due in the meantime, in any order. */
		advance: (seconds: number) => {
			time += seconds;
			for (const timer of timers.filter(({ at }) => at <= time)) {
				timers.remove(timers.indexOf(timer));
				timer.callback();
			}
		},
	};
}

describe("sendRequest", () => {
	it("should not ask the server for what the rules of the shop refuse", () => {
		const { store, received, sendRequest } = setUp();
		store.setData("7", "coins", 19);

		expect(sendRequest({ verb: "buy", offer: "apple", quantity: 2 }).expect()).toEqual({
			ok: false,
			reason: "not_enough_coins",
		});
		expect(sendRequest({ verb: "claim", parcel: 1 }).expect()).toEqual({ ok: false, reason: "parcel_not_found" });
		expect(received).toEqual([]);
		expect(store.getState(selectToasts)[0]).toMatchObject({
			reason: "not_enough_coins",
			itemId: "apple",
			quantity: 10,
		});
	});

	it("should tell what came of a claim, of which nothing is left by then", () => {
		const { store, answers, sendRequest } = setUp();
		store.setData("7", "inbox", [{ id: 3, itemId: "crystal", quantity: 2, source: "purchase" }]);
		const reply = sendRequest({ verb: "claim", parcel: 3 });
		store.setData("7", "inbox", undefined);
		answers[0]?.resolve({ ok: true });

		expect(reply.expect()).toEqual({ ok: true });
		expect(store.getState(selectToasts)).toEqual([
			{ news: "claimed", itemId: "crystal", quantity: 2, id: 1, count: 1 },
		]);
	});

	it("should ask the server nothing before the inventory is there", () => {
		const { store, received, sendRequest } = setUp({ loaded: false });

		expect(sendRequest(USE_APPLE).expect()).toEqual({ ok: false, reason: "player_not_loaded" });
		expect(received).toEqual([]);
		expect(store.getState(selectToasts)[0]).toMatchObject({ reason: "player_not_loaded" });
	});

	it("should ask the server nothing that the rules refuse, and say why", () => {
		const { store, received, sendRequest } = setUp();

		expect(sendRequest({ verb: "drop", slot: 2, itemId: "brass_key", quantity: 1 }).expect()).toEqual({
			ok: false,
			reason: "not_droppable",
		});
		expect(received).toEqual([]);
		expect(store.getState(selectPending)).toEqual([]);
		expect(store.getState(selectToasts)).toEqual([
			{ id: 1, count: 1, reason: "not_droppable", verb: "drop", itemId: "brass_key", quantity: 1 },
		]);
	});

	it("should show what was before, and why, when the server refuses", () => {
		const { store, answers, sendRequest } = setUp();
		sendRequest(USE_APPLE);
		expect(store.getState(selectInventory)?.slots[0]).toEqual({ itemId: "apple", quantity: 4 });

		answers[0]?.resolve({ ok: false, reason: "no_effect" });

		expect(store.getState(selectInventory)?.slots[0]).toEqual(APPLES);
		expect(store.getState(selectToasts)[0]).toMatchObject({ reason: "no_effect" });
	});

	it("should take a dropped request as rate_limited", () => {
		const { store, answers, sendRequest } = setUp();
		const sent = sendRequest(USE_APPLE);

		answers[0]?.resolve(undefined);

		expect(sent.expect()).toEqual({ ok: false, reason: "rate_limited" });
		expect(store.getState(selectPending)).toEqual([]);
	});

	it("should take a failed remote as internal_error", () => {
		const { store, answers, sendRequest } = setUp();
		const sent = sendRequest(USE_APPLE);
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});

		answers[0]?.reject("the remote failed");

		expect(warned).toHaveBeenCalledTimes(1);
		warned.mockRestore();
		expect(sent.expect()).toEqual({ ok: false, reason: "internal_error" });
		expect(store.getState(selectPending)).toEqual([]);
	});

	it("should not wait for ever for an answer", () => {
		const { store, clock, sendRequest } = setUp();
		const sent = sendRequest(USE_APPLE);
		clock.advance(9.9);
		expect(store.getState(selectPending).size()).toBe(1);

		clock.advance(0.2);

		expect(sent.expect()).toEqual({ ok: false, reason: "no_answer" });
		expect(store.getState(selectPending)).toEqual([]);
		expect(store.getState(selectInventory)?.slots[0]).toEqual(APPLES);
		expect(store.getState(selectToasts)[0]).toMatchObject({ reason: "no_answer" });
	});

	it("should not show for ever what was accepted and never acknowledged", () => {
		const { store, clock, answers, sendRequest } = setUp();
		sendRequest(USE_APPLE);
		answers[0]?.resolve({ ok: true });

		clock.advance(10);

		expect(store.getState(selectPending)).toEqual([]);
		expect(store.getState(selectToasts)).toEqual([]);
	});

	it("should ask the server for nothing that cools down, a use that is under way included", () => {
		const { store, clock, received, sendRequest } = setUp();
		sendRequest(USE_APPLE);
		clock.advance(0.5);

		expect(sendRequest(USE_APPLE).expect()).toEqual({ ok: false, reason: "on_cooldown" });
		clock.advance(0.5);
		sendRequest(USE_APPLE);
		expect(received.size()).toBe(2);

		store.setCooldown("7", "apple", 3);
		clock.advance(1.5);
		expect(sendRequest(USE_APPLE).expect()).toEqual({ ok: false, reason: "on_cooldown" });
	});

	it("should mark what has been waiting for 150 ms", () => {
		const { store, clock, sendRequest } = setUp();
		sendRequest(USE_APPLE);
		clock.advance(0.14);
		expect(store.getState(selectPending)[0]?.slow).toBe(false);

		clock.advance(0.02);

		expect(store.getState(selectPending)[0]?.slow).toBe(true);
	});

	it("should keep showing the change between the reply and the new state", () => {
		const { store, answers, sendRequest } = setUp();
		const sent = sendRequest(USE_APPLE);

		answers[0]?.resolve({ ok: true });
		expect(sent.expect()).toEqual({ ok: true });
		expect(store.getState(selectInventory)?.slots[0]).toEqual({ itemId: "apple", quantity: 4 });

		store.setSlot("7", 1, { itemId: "apple", quantity: 4 });
		store.acknowledge("7", 1);
		expect(store.getState(selectPending)).toEqual([]);
		expect(store.getState(selectInventory)?.slots[0]).toEqual({ itemId: "apple", quantity: 4 });
	});

	it("should check a request against what the ones before it will leave", () => {
		const { received, sendRequest } = setUp();

		sendRequest({ verb: "move", slot: 1, itemId: "apple", target: 3 });
		expect(sendRequest(USE_APPLE).expect()).toEqual({ ok: false, reason: "slot_changed" });
		sendRequest({ ...USE_APPLE, slot: 3 });

		expect(received.map((request) => "slot" in request && `${request.verb} ${request.slot}`)).toEqual([
			"move 1",
			"use 3",
		]);
	});

	it("should number the requests that it sends", () => {
		const { clock, received, sendRequest } = setUp();

		sendRequest(USE_APPLE);
		sendRequest({ verb: "use", slot: 2, itemId: "brass_key" });
		clock.advance(1);
		sendRequest(USE_APPLE);

		expect(received).toEqual([
			{ ...USE_APPLE, id: 1 },
			{ ...USE_APPLE, id: 2 },
		]);
	});
});
