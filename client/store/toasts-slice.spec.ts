import { describe, expect, it } from "@rbxts/jest-globals";
import { Refusal, toastsSlice } from "./toasts-slice";

const HEAVY: Refusal = { reason: "weight_exceeded", verb: "use", itemId: "wooden_crate", quantity: 1 };
const FULL: Refusal = { ...HEAVY, reason: "inventory_full" };

describe("toastsSlice", () => {
	it("should leave the toasts alone when one is dismissed that is gone", () => {
		const store = toastsSlice.clone();
		store.pushToast(HEAVY);

		store.dismissToast(9);

		expect(store.getState().list.size()).toBe(1);
	});

	it("should let the oldest go when there are too many", () => {
		const store = toastsSlice.clone();

		for (const reason of ["not_found", "same_slot", "slot_changed", "not_usable", "not_droppable"] as const) {
			store.pushToast({ ...HEAVY, reason });
		}

		expect(store.getState().list.map((toast) => ("reason" in toast ? toast.reason : toast.news))).toEqual([
			"same_slot",
			"slot_changed",
			"not_usable",
			"not_droppable",
		]);
	});

	it("should count a refusal that repeats in one toast, as the newest with a new id", () => {
		const store = toastsSlice.clone();
		store.pushToast(HEAVY);
		store.pushToast(FULL);
		store.pushToast(HEAVY);

		expect(store.getState().list).toEqual([
			{ ...FULL, id: 2, count: 1 },
			{ ...HEAVY, id: 3, count: 2 },
		]);
	});

	it("should not dismiss a toast by the id that it had before it was repeated", () => {
		const store = toastsSlice.clone();
		store.pushToast(HEAVY);
		store.pushToast(HEAVY);

		store.dismissToast(1);
		expect(store.getState().list.size()).toBe(1);

		store.dismissToast(2);
		expect(store.getState().list).toEqual([]);
	});

	it("should keep refusals and news apart, and news of other amounts", () => {
		const store = toastsSlice.clone();
		store.pushToast({ news: "coins", quantity: 100 });
		store.pushToast({ news: "coins", quantity: 550 });
		store.pushToast(HEAVY);
		store.pushToast({ news: "coins", quantity: 100 });

		expect(store.getState().list).toEqual([
			{ news: "coins", quantity: 550, id: 2, count: 1 },
			{ ...HEAVY, id: 3, count: 1 },
			{ news: "coins", quantity: 100, id: 4, count: 2 },
		]);
	});
});
