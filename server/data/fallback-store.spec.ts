import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { DATA_CONFIG } from "./data-config";
import { DataStoreWrapper } from "./data-store-wrapper";
import { VirtualCloud } from "./fakes/virtual-cloud.fake";
import { UNAVAILABLE } from "./fakes/virtual-data-store.fake";
import { FallbackStore } from "./fallback-store";
import { createMemoryStore } from "./memory-store";
import { RAW_BACKOFF, RawStore } from "./raw-store";
import { StoreResult } from "./store-result";

const WITHOUT_ACCESS = [
	"403: Cannot write to DataStore from Studio if API access is not enabled.",
	"You must publish this place to the web to access DataStore.",
];

function setUp() {
	const cloud = new VirtualCloud();
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
	const fallback = new FallbackStore({ first: store, createSecond, onFallback });

	/** The result of something that yields. */
	const finish = <T>(work: () => StoreResult<T>): StoreResult<T> => {
		let result: StoreResult<T> | undefined;
		task.spawn(() => {
			result = work();
		});
		expect(cloud.time.advance(60, () => result !== undefined)).toBe(true);

		return result!;
	};

	return { cloud, onFallback, fallback, finish };
}

describe("FallbackStore", () => {
	it("should not fall back when data stores merely fail", () => {
		const { cloud, onFallback, fallback, finish } = setUp();
		cloud.data.plan = () => ({ kind: "before", message: UNAVAILABLE });

		expect(finish(() => fallback.openAsync("1")).ok).toBe(false);
		expect(onFallback).toHaveBeenCalledTimes(0);
	});

	it("should keep everything in memory, and say so once, in a place without data stores", () => {
		for (const message of WITHOUT_ACCESS) {
			const { cloud, onFallback, fallback, finish } = setUp();
			cloud.data.plan = () => ({ kind: "before", message });

			for (const key of ["1", "2"]) {
				expect(finish(() => fallback.openAsync(key)).ok).toBe(true);
			}

			expect(finish(() => fallback.updateAsync("1", () => ({ coins: 1 }), { release: true })).ok).toBe(true);
			const opened = finish(() => fallback.openAsync("1"));

			expect(opened.ok && opened.value?.value).toEqual({ coins: 1 });
			expect(onFallback).toHaveBeenCalledTimes(1);
			expect(cloud.data.read("1")).toBe(undefined);
		}
	});
});
