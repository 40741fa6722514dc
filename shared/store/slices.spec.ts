import { describe, expect, it } from "@rbxts/jest-globals";
import { combineProducers } from "@rbxts/reflex";
import { addItem, createInventory, DEFAULT_LIMITS, Inventory } from "../inventory";
import { slices } from "./slices";
import { toUserKey } from "./user-key";

const KEY = toUserKey(7);

function createApples(): Inventory {
	const added = addItem(createInventory(DEFAULT_LIMITS), "apple", 3);
	assert(added.ok, "three apples fit");
	return added.value;
}

describe("the replicated slices", () => {
	it("should ignore a slot of a player whose inventory is not known", () => {
		const store = combineProducers(slices);

		store.setSlot(KEY, 1, { itemId: "apple", quantity: 1 });

		expect(store.getState().inventories[KEY]).toBe(undefined);
	});

	it("should come to the same state when a fact is told twice", () => {
		const once = combineProducers(slices);
		const twice = combineProducers(slices);

		for (const store of [once, twice, twice]) {
			store.setInventory(KEY, createApples());
			store.setSlot(KEY, 2, { itemId: "crystal", quantity: 4 });
			store.setSlot(KEY, 1, false);
			store.acknowledge(KEY, 2);
		}

		twice.setSlot(KEY, 1, false);

		expect(twice.getState()).toEqual(once.getState());
	});

	it("should leave other players alone when one changes or leaves", () => {
		const store = combineProducers(slices);
		const other = createApples();
		store.setInventory("8", other);
		store.acknowledge("8", 5);
		store.setInventory(KEY, createApples());

		store.setSlot(KEY, 1, false);
		store.removeInventory(KEY);
		store.forgetRequests(KEY);

		expect(store.getState().inventories[KEY]).toBe(undefined);
		expect(store.getState().inventories["8"]).toBe(other);
		expect(store.getState().acknowledged["8"]).toBe(5);
	});

	it("should hold what it was told", () => {
		const store = combineProducers(slices);
		const inventory = createApples();

		store.setInventory(KEY, inventory);
		expect(store.getState().inventories[KEY]).toBe(inventory);

		store.setSlot(KEY, 3, { itemId: "crystal", quantity: 4 });
		expect(store.getState().inventories[KEY]?.slots).toEqual([
			{ itemId: "apple", quantity: 3 },
			false,
			{ itemId: "crystal", quantity: 4 },
		]);
		expect(store.getState().inventories[KEY]?.totals.itemCount).toBe(7);
	});
});
