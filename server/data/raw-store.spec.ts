import { describe, expect, it } from "@rbxts/jest-globals";
import { DataStoreWrapper } from "./data-store-wrapper";
import { UNAVAILABLE, VirtualDataStore } from "./fakes/virtual-data-store.fake";
import { VirtualServerTime, VirtualTime } from "./fakes/virtual-timing.fake";
import { FallbackStore } from "./fallback-store";
import { createMemoryStore } from "./memory-store";
import { RAW_BACKOFF, RawStore } from "./raw-store";
import { StoreResult } from "./store-result";

const UNPUBLISHED = "You must publish this place to the web to access DataStore.";

function setUp() {
	const time = new VirtualTime();
	const data = new VirtualDataStore(time);
	const timing = new VirtualServerTime(time, 1);
	const backoff = { ...RAW_BACKOFF, jitter: 0 };
	const createStore = (store = data.connect("a", timing)) =>
		new RawStore({ wrapper: new DataStoreWrapper({ store, timing, backoff }), timing, backoff });

	function run<T>(request: () => StoreResult<T>): string {
		let outcome = "under way";
		task.spawn(() => {
			const result = request();
			outcome = result.ok ? tostring(result.value) : result.reason;
		});
		time.advance(60);

		return outcome;
	}

	return { data, run, createStore };
}

describe("RawStore", () => {
	it("should give up after three attempts", () => {
		const { data, run, createStore } = setUp();
		data.plan = () => ({ kind: "before", message: UNAVAILABLE });

		expect(run(() => createStore().openAsync("k"))).toBe("DataStoreError");
		expect(data.requests).toBe(3);
	});

	it("should refuse a faulty value, and write nothing that was not opened", () => {
		const { data, run, createStore } = setUp();
		const store = createStore();
		data.write("k", { value: 1, userIds: [], metadata: {} });

		expect(run(() => store.openAsync("k", { findFault: () => "odd" }))).toBe("RecordRefused");
		expect(run(() => store.updateAsync("k", () => 2))).toBe("SessionLost");
		expect(data.read("k")?.value).toBe(1);
	});

	it("should write what the transform makes of the last value, and nothing when it leaves it", () => {
		const { data, run, createStore } = setUp();
		const store = createStore();
		data.write("k", { value: 1, userIds: [7], metadata: { tag: "x" } });
		run(() => store.openAsync("k"));

		expect(run(() => store.updateAsync("k", (value) => (value === 1 ? 2 : 3)))).toBe("written");
		expect(run(() => store.updateAsync("k", () => undefined, { release: true }))).toBe("unchanged");
		expect(data.read("k")).toEqual({ value: 2, userIds: [7], metadata: { tag: "x" }, version: "v2" });
		expect(store.isHeld("k")).toBe(false);
	});
});

describe("FallbackStore", () => {
	function setUpFallback() {
		const base = setUp();
		const told = new Array<string>();
		const store = new FallbackStore({
			first: base.createStore(),
			createSecond: () => base.createStore(createMemoryStore()),
			onFallback: (problem) => told.push(problem),
		});

		return { ...base, told, store };
	}

	it("should not fall back when data stores fail", () => {
		const { data, run, told, store } = setUpFallback();
		data.plan = () => ({ kind: "before", message: UNAVAILABLE });

		expect(run(() => store.openAsync("k"))).toBe("DataStoreError");
		expect(told).toEqual([]);
	});

	it("should warn once and keep data in memory when there are no data stores", () => {
		const { data, run, told, store } = setUpFallback();
		data.plan = () => ({ kind: "before", message: UNPUBLISHED });

		expect(run(() => store.openAsync("k"))).toBe("nil");
		expect(run(() => store.openAsync("l"))).toBe("nil");
		expect(told.size()).toBe(1);
		expect(run(() => store.updateAsync("k", () => 5, { release: true }))).toBe("written");
		let value: unknown;
		expect(
			run(() => {
				const opened = store.openAsync("k");
				value = opened.ok && opened.value?.value;
				return opened;
			}),
		).never.toBe("DataStoreError");
		expect(value).toBe(5);
	});
});
