import { describe, expect, it } from "@rbxts/jest-globals";
import { DataStoreWrapper } from "./data-store-wrapper";
import { UNAVAILABLE, VirtualDataStore } from "./fakes/virtual-data-store.fake";
import { VirtualServerTime, VirtualTime } from "./fakes/virtual-timing.fake";
import { EntryWrite } from "./key-value-store";
import { StoreResult } from "./store-result";

const BACKOFF = { attempts: 4, first: 1, factor: 2, longest: 10, jitter: 0 };

function write(value: defined): EntryWrite {
	return { value, userIds: [1], metadata: {} };
}

function setUp() {
	const time = new VirtualTime();
	const store = new VirtualDataStore(time);
	const timing = new VirtualServerTime(time, 1);
	const wrapper = new DataStoreWrapper({ store: store.connect("a", timing), timing, backoff: BACKOFF });
	const ended = new Array<string>();

	const start = (name: string, request: () => StoreResult<unknown>) =>
		task.spawn(() => {
			const result = request();
			ended.push(`${name} ${result.ok ? "ok" : result.reason} at ${math.round(time.now() * 10) / 10}`);
		});

	return { time, store, wrapper, ended, start };
}

describe("DataStoreWrapper", () => {
	it("should give up after the configured attempts, each after a longer wait", () => {
		const { time, store, wrapper, ended, start } = setUp();
		store.plan = () => ({ kind: "before", message: UNAVAILABLE });

		start("get", () => wrapper.getAsync("k"));
		time.advance(60);

		expect(store.requests).toBe(4);
		// Four attempts of 0.1 s, and waits of 1, 2 and 4 s.
		expect(ended).toEqual(["get DataStoreError at 7.4"]);
		expect(wrapper.counts()).toEqual({ attempts: 4, failures: 4, retries: 3 });
	});

	it("should try only once when the error stays the same however often it asks", () => {
		const { time, store, wrapper, ended, start } = setUp();
		store.plan = () => ({ kind: "before", message: "105: Value of key is too large" });

		start("set", () => wrapper.setAsync("k", write(1)));
		time.advance(60);

		expect(store.requests).toBe(1);
		expect(ended).toEqual(["set DataStoreError at 0.1"]);
	});

	it("should try again when the error is one that nobody has seen before", () => {
		const { time, store, wrapper, ended, start } = setUp();
		store.plan = (request) =>
			request === 1 ? { kind: "before", message: "StandardWriteGameServerThrottled" } : undefined;

		start("set", () => wrapper.setAsync("k", write(1)));
		time.advance(60);

		expect(ended).toEqual(["set ok at 1.2"]);
		expect(store.read("k")?.value).toBe(1);
	});

	it("should end a request without a write, and not repeat it, when its transform raises an error", () => {
		const { time, store, wrapper, ended, start } = setUp();

		start("update", () => wrapper.updateAsync("k", () => error("a bug")));
		time.advance(60);

		expect(ended).toEqual(["update DataStoreError at 0.1"]);
		expect(store.read("k")).toBe(undefined);
	});

	it("should finish all retries of a request before the next one of its key begins", () => {
		const { time, store, wrapper, ended, start } = setUp();
		let toFail = 2;
		store.plan = (_, _kind, key) => {
			if (key !== "k" || toFail === 0) return undefined;
			toFail -= 1;
			return { kind: "before", message: UNAVAILABLE };
		};

		start("first", () => wrapper.setAsync("k", write(1)));
		start("second", () => wrapper.setAsync("k", write(2)));
		start("other key", () => wrapper.setAsync("l", write(3)));
		expect(wrapper.getQueueLength("k")).toBe(2);
		expect(wrapper.getTotalQueueLength()).toBe(3);
		time.advance(60);

		expect(ended).toEqual(["other key ok at 0.1", "first ok at 3.3", "second ok at 3.4"]);
		expect(store.read("k")?.value).toBe(2);
		expect(wrapper.getQueueLength("k")).toBe(0);
	});

	it("should make only the last request of a key when told to skip", () => {
		const { time, store, wrapper, ended, start } = setUp();
		store.plan = (request) => (request === 1 ? { kind: "before", message: UNAVAILABLE } : undefined);

		start("running", () => wrapper.setAsync("k", write(1)));
		start("stale", () => wrapper.setAsync("k", write(2)));
		start("last", () => wrapper.setAsync("k", write(3)));
		time.advance(0.5);
		wrapper.skipAllQueuesToLastEnqueued();
		time.advance(10);

		expect(ended.includes("stale Cancelled at 0.5")).toBe(true);
		expect(ended.includes("running Cancelled at 0.5")).toBe(true);
		expect(ended.includes("last ok at 0.6")).toBe(true);
		expect(store.requests).toBe(2);
		expect(store.read("k")?.value).toBe(3);
	});

	it("should say of a request that was skipped during an attempt which fails that it was replaced", () => {
		const { time, store, wrapper, ended, start } = setUp();
		store.plan = (request) => (request === 1 ? { kind: "before", message: UNAVAILABLE } : undefined);

		start("running", () => wrapper.setAsync("k", write(1)));
		start("last", () => wrapper.setAsync("k", write(2)));
		time.advance(0.05);
		wrapper.skipAllQueuesToLastEnqueued();
		time.advance(10);

		expect(ended.includes("running Cancelled at 0.1")).toBe(true);
		expect(store.read("k")?.value).toBe(2);
	});

	it("should ask a handler after each attempt, with or without an error, and wait as long as it says", () => {
		const { time, store, wrapper, ended, start } = setUp();
		const asked = new Array<string>();
		store.plan = (request) => (request === 2 ? { kind: "before", message: UNAVAILABLE } : undefined);

		start("get", () =>
			wrapper.getAsync("k", (attempts, failure) => {
				asked.push(`${attempts} ${failure?.retryable}`);
				return attempts < 3 ? 5 : undefined;
			}),
		);
		time.advance(60);

		expect(asked).toEqual(["1 nil", "2 true", "3 nil"]);
		expect(ended).toEqual(["get ok at 10.3"]);
	});

	it("should try at once when a waiting request is hurried", () => {
		const { time, store, wrapper, ended, start } = setUp();
		store.plan = (request) => (request === 1 ? { kind: "before", message: UNAVAILABLE } : undefined);

		start("set", () => wrapper.setAsync("k", write(1)));
		time.advance(0.3);
		wrapper.hurry("k");
		time.advance(10);

		expect(ended).toEqual(["set ok at 0.4"]);
	});

	it("should run a transform again on what another server wrote in between", () => {
		const { time, store, wrapper, start } = setUp();
		const seen = new Array<string>();
		store.latency = 1;
		store.write("k", write(1));

		start("update", () =>
			wrapper.updateAsync("k", (stored) => {
				seen.push(tostring(stored?.value));
				return write(`${stored?.value} seen`);
			}),
		);
		time.advance(0.55);
		store.write("k", write(2));
		time.advance(10);

		expect(seen).toEqual(["1", "2"]);
		expect(store.read("k")?.value).toBe("2 seen");
	});
});
