import { describe, expect, it } from "@rbxts/jest-globals";
import { DataStoreWrapper } from "./data-store-wrapper";
import { UNAVAILABLE, VirtualDataStore } from "./fakes/virtual-data-store.fake";
import { VirtualServerTime, VirtualTime } from "./fakes/virtual-timing.fake";
import { RAW_BACKOFF, RawStore } from "./raw-store";
import { StoreResult } from "./store-result";

function setUp() {
	const time = new VirtualTime();
	const data = new VirtualDataStore(time);
	const timing = new VirtualServerTime(time, 1);
	const backoff = { ...RAW_BACKOFF, jitter: 0 };
	const createStore = (name = "a") => {
		const wrapper = new DataStoreWrapper({ store: data.connect(name, timing), timing, backoff });
		return new RawStore({ wrapper, timing, backoff });
	};

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

	it("should fail, and write nothing, when the transform raises an error", () => {
		const { data, run, createStore } = setUp();
		const store = createStore();
		data.write("k", { value: 1, userIds: [], metadata: {} });
		run(() => store.openAsync("k"));

		expect(run(() => store.updateAsync("k", () => error("there is a bug")))).toBe("DataStoreError");
		expect(data.read("k")?.value).toBe(1);
		expect(run(() => store.updateAsync("k", () => undefined, { release: true }))).toBe("unchanged");
	});

	it("should let two servers overwrite each other", () => {
		const { data, run, createStore } = setUp();
		const [first, second] = [createStore("a"), createStore("b")];
		run(() => first.openAsync("k"));
		run(() => second.openAsync("k"));

		expect(run(() => first.updateAsync("k", () => 1))).toBe("written");
		expect(run(() => second.updateAsync("k", () => 2))).toBe("written");
		expect(data.read("k")?.value).toBe(2);
	});
});
