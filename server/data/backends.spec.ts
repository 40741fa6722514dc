import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { DATA_CONFIG } from "./data-config";
import { DataStoreWrapper } from "./data-store-wrapper";
import { VirtualCloud } from "./fakes/virtual-cloud.fake";
import { UNAVAILABLE } from "./fakes/virtual-data-store.fake";
import { FallbackStore } from "./fallback-store";
import { createMemoryStore } from "./memory-store";
import { RAW_BACKOFF, RawStore } from "./raw-store";
import { StoreResult } from "./store-result";

const NO_ACCESS = "403: Cannot write to DataStore from Studio if API access is not enabled.";

function setUp() {
	const cloud = new VirtualCloud();
	const createRaw = (name: string) => {
		const { wrapper, timing } = cloud.server(name);
		return new RawStore({ wrapper, timing, backoff: RAW_BACKOFF });
	};

	/** The result of something that yields. */
	const finish = <T>(work: () => StoreResult<T>, seconds = 60): StoreResult<T> => {
		let result: StoreResult<T> | undefined;
		task.spawn(() => {
			result = work();
		});
		expect(cloud.time.advance(seconds, () => result !== undefined)).toBe(true);

		return result!;
	};

	return { cloud, createRaw, finish };
}

describe("RawStore", () => {
	it("should give up after three attempts", () => {
		const { cloud, createRaw, finish } = setUp();
		let attempts = 0;
		cloud.data.plan = () => {
			attempts += 1;
			return { kind: "before", message: UNAVAILABLE };
		};

		const opened = finish(() => createRaw("a").openAsync("1"));

		expect(opened.ok ? undefined : opened.reason).toBe("DataStoreError");
		expect(attempts).toBe(3);
	});

	it("should write nothing of a record that is not open", () => {
		const { createRaw, finish } = setUp();

		const written = finish(() => createRaw("a").updateAsync("1", () => ({ coins: 1 })));

		expect(written.ok ? undefined : written.reason).toBe("SessionLost");
	});

	it("should let two servers overwrite each other", () => {
		const { cloud, createRaw, finish } = setUp();
		const [first, second] = [createRaw("a"), createRaw("b")];
		finish(() => first.openAsync("1"));
		finish(() => second.openAsync("1"));

		expect(finish(() => first.updateAsync("1", () => ({ coins: 1 }))).ok).toBe(true);
		expect(finish(() => second.updateAsync("1", () => ({ coins: 2 }))).ok).toBe(true);

		expect(cloud.data.read("1")?.value).toEqual({ coins: 2 });
	});
});

describe("FallbackStore", () => {
	function createFallback(cloud: VirtualCloud) {
		const { store, timing } = cloud.server("a");
		const createSecond = () => {
			const wrapper = new DataStoreWrapper({
				store: createMemoryStore(),
				timing,
				backoff: DATA_CONFIG.saving.backoff,
			});

			return new RawStore({ wrapper, timing, backoff: RAW_BACKOFF });
		};
		const onFallback = jest.fn();

		return { onFallback, fallback: new FallbackStore({ first: store, createSecond, onFallback }) };
	}

	it("should not fall back when data stores merely fail", () => {
		const { cloud, finish } = setUp();
		const { fallback, onFallback } = createFallback(cloud);
		cloud.data.plan = () => ({ kind: "before", message: UNAVAILABLE });

		expect(finish(() => fallback.openAsync("1")).ok).toBe(false);
		expect(onFallback).toHaveBeenCalledTimes(0);
	});

	it("should keep everything in memory, and say so once, in a place without data stores", () => {
		const { cloud, finish } = setUp();
		const { fallback, onFallback } = createFallback(cloud);
		cloud.data.plan = () => ({ kind: "before", message: NO_ACCESS });

		for (const key of ["1", "2"]) {
			expect(finish(() => fallback.openAsync(key)).ok).toBe(true);
		}

		expect(finish(() => fallback.updateAsync("1", () => ({ coins: 1 }), { release: true })).ok).toBe(true);
		const opened = finish(() => fallback.openAsync("1"));

		expect(opened.ok && opened.value?.value).toEqual({ coins: 1 });
		expect(onFallback).toHaveBeenCalledTimes(1);
		expect(cloud.data.read("1")).toBe(undefined);
	});
});
