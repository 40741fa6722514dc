import { describe, expect, it } from "@rbxts/jest-globals";
import { DATA_CONFIG } from "./data-config";
import { DataStoreHealth } from "./data-store-health";
import { DataStoreWrapper } from "./data-store-wrapper";
import { UNAVAILABLE, VirtualDataStore } from "./fakes/virtual-data-store.fake";
import { VirtualServerTime, VirtualTime } from "./fakes/virtual-timing.fake";

function setUp() {
	const time = new VirtualTime();
	const timing = new VirtualServerTime(time, 1);
	const store = new VirtualDataStore(time);
	const wrapper = new DataStoreWrapper({
		store: store.connect("a", timing),
		timing,
		backoff: DATA_CONFIG.saving.backoff,
	});
	const health = new DataStoreHealth(DATA_CONFIG.health, timing);
	const told = new Array<boolean>();
	health.changed.connect((failing) => told.push(failing));
	health.watch(wrapper);
	const fail = (message = UNAVAILABLE) => (store.plan = () => ({ kind: "before", message }));
	const request = () => task.spawn(() => wrapper.getAsync("k"));

	return { time, store, wrapper, health, told, fail, request };
}

describe("DataStoreHealth", () => {
	it("should not take one burst of failures for an outage", () => {
		const { time, wrapper, health, fail } = setUp();
		fail();
		for (const index of $range(1, 10)) task.spawn(() => wrapper.getAsync(`k${index}`, () => undefined));
		time.advance(4);

		expect(health.isFailing()).toBe(false);
	});

	it("should say that data stores fail when requests do for some seconds, and once that they work again", () => {
		const { time, store, health, told, fail, request } = setUp();
		fail();
		request();
		time.advance(20);
		expect(health.isFailing()).toBe(true);

		store.plan = () => undefined;
		request();
		time.advance(1);
		expect(told).toEqual([true, false]);
	});

	it("should not blame data stores for what is wrong with a request", () => {
		const { time, health, fail, request } = setUp();
		fail("105: ValueTooLarge");
		for (const _ of $range(1, 20)) {
			request();
			time.advance(2);
		}

		expect(health.isFailing()).toBe(false);
	});

	it("should learn that data stores work again although nobody has anything to save", () => {
		const { time, store, wrapper, health, fail, request } = setUp();
		let probes = 0;
		health.probeWith(() => {
			probes += 1;
			wrapper.getAsync("probe", () => undefined);
		});
		fail();
		request();
		time.advance(60);
		expect(health.isFailing()).toBe(true);
		expect(probes).toBeLessThanOrEqual(12);

		store.plan = () => undefined;
		time.advance(11);
		expect(health.isFailing()).toBe(false);
		const before = store.requests;
		time.advance(3_600);
		expect(store.requests).toBe(before);
	});

	it("should make no request of its own while others are made", () => {
		const { time, wrapper, health, fail } = setUp();
		let probes = 0;
		health.probeWith(() => (probes += 1));
		fail();
		for (const index of $range(1, 50)) {
			task.spawn(() => wrapper.getAsync(`k${index}`, () => undefined));
			time.advance(2);
		}

		expect(health.isFailing()).toBe(true);
		expect(probes).toBe(0);
	});
});
