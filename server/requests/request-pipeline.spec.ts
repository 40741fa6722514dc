import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { createPlayerData, PlayerDocument, PlayerDocuments } from "server/players";
import { Reply, Request } from "shared/requests";
import { RequestLimits } from "./request-limits";
import { createRequestPipeline } from "./request-pipeline";
import { SuspicionLog } from "./suspicion-log";

const USE = { verb: "use", slot: 3, itemId: "health_potion" };

interface Options {
	readonly handle?: (document: PlayerDocument, request: Request) => Reply;
	readonly limits?: RequestLimits;
}

function setUp({ handle = () => ({ ok: true }), limits }: Options = {}) {
	const documents = new PlayerDocuments();
	const suspicions = new SuspicionLog();
	const handled = new Array<Request>();
	const acknowledged = new Array<string>();
	const clock = { now: 100 };

	const { answer, forget } = createRequestPipeline({
		documents,
		suspicions,
		handle: (document, request) => {
			handled.push(request);
			return handle(document, request);
		},
		acknowledge: (userId, requestId) => acknowledged.push(`${userId}:${requestId}`),
		now: () => clock.now,
		limits,
	});

	return { documents, suspicions, handled, acknowledged, clock, answer, forget };
}

describe("createRequestPipeline", () => {
	it("should say player_not_loaded before a player's data is there and after they left", () => {
		const { documents, handled, answer } = setUp();
		const refused = { ok: false, reason: "player_not_loaded" };

		expect(answer(1, { ...USE, id: 1 })).toEqual(refused);
		documents.open(2, createPlayerData());
		expect(answer(1, { ...USE, id: 1 })).toEqual(refused);
		documents.close(2);
		expect(answer(2, { ...USE, id: 1 })).toEqual(refused);
		expect(handled).toEqual([]);
	});

	it("should give the reason of the schema, note it, and not run the handler", () => {
		const { documents, suspicions, handled, answer } = setUp();
		documents.open(1, createPlayerData());

		expect(answer(1, undefined)).toEqual({ ok: false, reason: "invalid_request" });
		expect(answer(1, { ...USE, id: 0 / 0 })).toEqual({ ok: false, reason: "invalid_request" });
		expect(answer(1, { ...USE, id: 1, verb: "grant" })).toEqual({ ok: false, reason: "unknown_action" });
		expect(suspicions.count(1, "schema")).toBe(3);
		expect(handled).toEqual([]);
	});

	it("should note a request that names another player apart, and still say only invalid_request", () => {
		const { documents, suspicions, handled, answer } = setUp();
		documents.open(1, createPlayerData());
		documents.open(2, createPlayerData());

		for (const field of ["userId", "playerId", "player", "owner"]) {
			expect(answer(1, { ...USE, id: 1, [field]: 2 })).toEqual({ ok: false, reason: "invalid_request" });
		}

		expect(answer(1, { ...USE, id: 1, userId: 1 })).toEqual({ ok: false, reason: "invalid_request" });
		expect(suspicions.count(1, "other_player")).toBe(4);
		expect(suspicions.count(1, "schema")).toBe(1);
		expect(handled).toEqual([]);
	});

	it("should note a slot that no inventory has", () => {
		const { documents, suspicions, answer } = setUp({ handle: () => ({ ok: false, reason: "invalid_slot" }) });
		documents.open(1, createPlayerData());

		expect(answer(1, { ...USE, id: 1, slot: 2 ** 40 })).toEqual({ ok: false, reason: "invalid_slot" });
		expect(suspicions.count(1, "slot")).toBe(1);
	});

	it("should note an offer that the shop does not have", () => {
		const { documents, suspicions, answer } = setUp({ handle: () => ({ ok: false, reason: "unknown_offer" }) });
		documents.open(1, createPlayerData());

		expect(answer(1, { verb: "buy", id: 1, offer: "excalibur", quantity: 1 })).toEqual({
			ok: false,
			reason: "unknown_offer",
		});
		expect(suspicions.count(1, "offer")).toBe(1);
		expect(suspicions.total(1)).toBe(1);
	});

	it("should answer hostile tables without walking through them and without running them", () => {
		const { documents, handled, answer } = setUp({ limits: { perSecond: 1000, verbs: {} } });
		documents.open(1, createPlayerData());
		const fail = () => error("code of a player ran");
		const trapped = { ...USE, id: 1 };
		setmetatable(trapped, { __index: fail, __len: fail, __tostring: fail });
		const sealed = {};
		setmetatable(sealed, { __metatable: "locked", __index: fail });
		const cycle: Record<string, unknown> = { ...USE, id: 1 };
		cycle.slot = cycle;
		// Whoever walks down there overflows the stack; whoever walks around the cycle never comes back.
		let deep: Record<string, unknown> = { ...USE, id: 1 };

		for (const _ of $range(1, 300_000)) {
			deep = { ...USE, id: 1, slot: deep };
		}

		const large = { ...USE, id: 1 } as Record<string, unknown>;

		for (const index of $range(1, 10_000)) {
			large[`field ${index}`] = index;
		}

		const mixed = new Map<unknown, unknown>([
			["verb", "use"],
			[1, "x"],
			[true, {}],
		]);

		for (const payload of [trapped, sealed, cycle, deep, large, mixed]) {
			expect(answer(1, payload)).toEqual({ ok: false, reason: "invalid_request" });
		}

		expect(handled).toEqual([]);
	});

	it("should limit a player whose data is not loaded like any other", () => {
		const { documents, suspicions, answer } = setUp();
		const replies = new Array<string>();

		for (const id of $range(1, 12)) {
			const reply = answer(1, { ...USE, id });
			replies.push(reply === undefined ? "dropped" : reply.ok ? "done" : reply.reason);
		}

		expect(replies.filter((reply) => reply === "player_not_loaded").size()).toBe(10);
		expect(replies[10]).toBe("rate_limited");
		expect(replies[11]).toBe("dropped");

		documents.open(1, createPlayerData());
		expect(answer(1, { ...USE, id: 13 })).toBe(undefined);
		expect(suspicions.count(1, "rate")).toBe(3);
	});

	it("should limit one verb apart from the others, and do a request later that was dropped for it", () => {
		const { documents, handled, clock, answer } = setUp({ limits: { perSecond: 10, verbs: { use: 2 } } });
		documents.open(1, createPlayerData());

		for (const id of [1, 2]) {
			expect(answer(1, { ...USE, id })).toEqual({ ok: true });
		}

		expect(answer(1, { ...USE, id: 3 })).toEqual({ ok: false, reason: "rate_limited" });
		expect(answer(1, { ...USE, id: 4 })).toBe(undefined);
		expect(answer(1, { ...USE, id: 2 })).toEqual({ ok: true });
		expect(answer(1, { verb: "sort", id: 5, order: "name" })).toEqual({ ok: true });

		clock.now += 1;
		expect(answer(1, { ...USE, id: 3 })).toEqual({ ok: true });
		expect(handled.map(({ id }) => id)).toEqual([1, 2, 5, 3]);
	});

	it("should say inventory_busy while the player's data is changing", () => {
		const { documents, handled, answer } = setUp();
		const document = documents.open(1, createPlayerData());

		document.update((data) => {
			expect(answer(1, { ...USE, id: 1 })).toEqual({ ok: false, reason: "inventory_busy" });
			return data;
		});

		expect(handled).toEqual([]);
	});

	it("should put nothing into a refusal but its reason", () => {
		const refusal = { ok: false, reason: "not_found", secret: "of the handler" } as const;
		const { documents, answer } = setUp({ handle: () => refusal });
		documents.open(1, createPlayerData());

		expect(answer(1, { ...USE, id: 1 })).toEqual({ ok: false, reason: "not_found" });
	});

	it("should drop a thousand requests in one frame after the tenth, and answer one of them", () => {
		const { documents, suspicions, handled, answer } = setUp();
		documents.open(1, createPlayerData());
		const replies = new Map<string, number>();

		for (const id of $range(1, 1000)) {
			const reply = answer(1, { ...USE, id });
			const kind = reply === undefined ? "dropped" : reply.ok ? "done" : reply.reason;
			replies.set(kind, (replies.get(kind) ?? 0) + 1);
		}

		expect(replies.get("done")).toBe(10);
		expect(replies.get("rate_limited")).toBe(1);
		expect(replies.get("dropped")).toBe(989);
		expect(handled.size()).toBe(10);
		expect(suspicions.count(1, "rate")).toBe(990);
	});

	it("should go on answering others while one player floods", () => {
		const { documents, answer } = setUp();
		documents.open(1, createPlayerData());
		documents.open(2, createPlayerData());

		for (const id of $range(1, 100)) {
			answer(1, { ...USE, id });
		}

		expect(answer(2, { ...USE, id: 1 })).toEqual({ ok: true });
	});

	it("should answer again a second later, and tell the next burst anew", () => {
		const { documents, clock, answer } = setUp();
		documents.open(1, createPlayerData());

		for (const id of $range(1, 12)) {
			answer(1, { ...USE, id });
		}

		clock.now += 1;

		for (const id of $range(13, 22)) {
			expect(answer(1, { ...USE, id })).toEqual({ ok: true });
		}

		expect(answer(1, { ...USE, id: 23 })).toEqual({ ok: false, reason: "rate_limited" });
		expect(answer(1, { ...USE, id: 24 })).toBe(undefined);
	});

	it("should give the first answer again when a request id is repeated, even with other content", () => {
		const { documents, handled, answer } = setUp({ handle: () => ({ ok: false, reason: "slot_changed" }) });
		documents.open(1, createPlayerData());

		const first = answer(1, { ...USE, id: 1 });

		expect(answer(1, { ...USE, id: 1 })).toBe(first);
		expect(answer(1, { ...USE, id: 1, slot: 9 })).toBe(first);
		expect(handled.size()).toBe(1);
	});

	it("should note an id that is used again for something else, and not one that is only sent twice", () => {
		const { documents, suspicions, answer } = setUp();
		documents.open(1, createPlayerData());
		answer(1, { ...USE, id: 1 });

		answer(1, { ...USE, id: 1 });
		expect(suspicions.total(1)).toBe(0);

		answer(1, { ...USE, id: 1, slot: 9 });
		answer(1, { verb: "sort", id: 1, order: "name" });
		expect(suspicions.count(1, "reused_id")).toBe(2);
	});

	it("should not take one visit's request ids for another's", () => {
		const { documents, handled, answer, forget } = setUp();
		documents.open(1, createPlayerData());
		documents.open(2, createPlayerData());
		answer(1, { ...USE, id: 1 });
		answer(2, { ...USE, id: 1 });
		documents.close(1);
		forget(1);
		documents.open(1, createPlayerData());
		answer(1, { ...USE, id: 1 });

		expect(handled.size()).toBe(3);
	});

	it("should say internal_error when the handler fails, and go on", () => {
		let broken = true;
		const { documents, acknowledged, answer } = setUp({
			handle: () => (broken ? error("a bug") : { ok: true }),
		});
		documents.open(1, createPlayerData());
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});

		expect(answer(1, { ...USE, id: 1 })).toEqual({ ok: false, reason: "internal_error" });
		expect(warned).toHaveBeenCalledTimes(1);
		warned.mockRestore();

		broken = false;
		expect(answer(1, { ...USE, id: 2 })).toEqual({ ok: true });
		expect(acknowledged).toEqual(["1:2"]);
	});

	it("should acknowledge what took effect and nothing else", () => {
		const { documents, acknowledged, answer } = setUp({
			handle: (_, request) =>
				"slot" in request && request.slot === 3 ? { ok: true } : { ok: false, reason: "not_found" },
		});
		documents.open(1, createPlayerData());

		answer(1, { ...USE, id: 1 });
		answer(1, { ...USE, id: 2, slot: 4 });
		answer(1, { ...USE, id: 1 });

		expect(acknowledged).toEqual(["1:1"]);
	});

	it("should hand the handler the sender's own document", () => {
		const seen = new Array<PlayerDocument>();
		const { documents, answer } = setUp({
			handle: (document) => {
				seen.push(document);
				return { ok: true };
			},
		});
		documents.open(1, createPlayerData());
		const own = documents.open(2, createPlayerData());

		answer(2, { ...USE, id: 1 });

		expect(seen.size()).toBe(1);
		expect(seen[0]).toBe(own);
	});
});
