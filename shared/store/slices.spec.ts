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

	it("should ignore what belongs to an inventory that is not known", () => {
		const store = combineProducers(slices);

		store.setEquipped(KEY, "hand", 1);
		store.setHotbarKey(KEY, 1, 1);
		store.setLimits(KEY, DEFAULT_LIMITS);

		expect(store.getState().inventories).toEqual({});
	});

	it("should leave other players alone when one changes or leaves", () => {
		const store = combineProducers(slices);
		const other = createApples();
		store.setInventory("8", other);
		store.acknowledge("8", 5);
		store.setInventory(KEY, createApples());

		store.setSlot(KEY, 1, false);
		store.forgetPlayer(KEY);

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

	it("should hold references and limits beside the same slots", () => {
		const store = combineProducers(slices);
		const inventory = createApples();
		const limits = { ...DEFAULT_LIMITS, maxSlots: 30 };
		store.setInventory(KEY, inventory);

		store.setEquipped(KEY, "hand", 2);
		store.setEquipped(KEY, "feet", 3);
		store.setEquipped(KEY, "hand", false);
		store.setHotbarKey(KEY, 8, 1);
		store.setLimits(KEY, limits);

		const held = store.getState().inventories[KEY];
		expect(held?.equipped).toEqual({ feet: 3 });
		expect(held?.hotbar).toEqual([false, false, false, false, false, false, false, 1]);
		expect(held?.limits).toEqual(limits);
		expect(held?.slots).toBe(inventory.slots);
	});

	it("should hold ready times rounded up, and the same when they are rounded again", () => {
		const store = combineProducers(slices);

		for (const readyAt of [1_800_000_000.001, 1_800_000_000.015625, 1_800_000_000.015625]) {
			store.setCooldown(KEY, "healing", readyAt);
			expect(store.getState().cooldowns[KEY]).toEqual({ healing: 1_800_000_000.015625 });
		}
	});

	it("should hold public data by key, and nothing of a key that was taken away", () => {
		const store = combineProducers(slices);

		store.setData(KEY, "coins", 5);
		store.setData(KEY, "settings", { music: true });
		store.setData(KEY, "coins", undefined);

		expect(store.getState().data[KEY]).toEqual({ settings: { music: true } });

		store.setData(KEY, "settings", undefined);
		expect(store.getState().data[KEY]).toBe(undefined);
	});

	it("should hold nothing of a player who was forgotten", () => {
		const store = combineProducers(slices);
		store.setInventory(KEY, createApples());
		store.setCooldown(KEY, "healing", 5);
		store.setData(KEY, "coins", 5);
		store.setDataStatus(KEY, { saves: 0, readOnly: false });
		store.acknowledge(KEY, 1);

		store.forgetPlayer(KEY);

		expect(store.getState()).toEqual(combineProducers(slices).getState());
	});
});
