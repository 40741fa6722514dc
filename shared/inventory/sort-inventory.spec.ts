import { describe, expect, it } from "@rbxts/jest-globals";
import { equipItem } from "./equip-item";
import { bindHotbar } from "./hotbar";
import { createInventory, Inventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { SORT_ORDERS, sortInventory, SortOrder } from "./sort-inventory";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const SWORD: Stack = { itemId: "iron_sword", quantity: 1, uid: "sword" };
const ORE: Stack = { itemId: "iron_ore", quantity: 60 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };
const APPLES: Stack = { itemId: "apple", quantity: 5 };

function inventoryOf(...stacks: Array<[number, Stack]>): Inventory {
	return writeSlots(createInventory(DEFAULT_LIMITS), new Map(stacks));
}

function sort(inventory: Inventory, order: SortOrder): Inventory {
	const sorted = sortInventory(inventory, order);
	assert(sorted.ok, "sorting is always possible");
	return sorted.value;
}

function idsAfter(inventory: Inventory, order: SortOrder) {
	return sort(inventory, order).slots.map((stack) => stack && stack.itemId);
}

const mixed = inventoryOf([2, APPLES], [3, SWORD], [5, KEY], [8, ORE]);

describe("sortInventory", () => {
	it("should change nothing when it is sorted already, in every order", () => {
		for (const order of SORT_ORDERS) {
			const sorted = sort(mixed, order);
			expect(sort(sorted, order)).toBe(sorted);
		}

		const empty = createInventory(DEFAULT_LIMITS);
		expect(sort(empty, "name")).toBe(empty);
	});

	it("should put the rarest, the first name, the first kind or the heaviest first", () => {
		expect(idsAfter(mixed, "rarity")[0]).toBe("brass_key");
		expect(idsAfter(mixed, "name")).toEqual(["apple", "brass_key", "iron_ore", "iron_sword"]);
		expect(idsAfter(mixed, "kind")).toEqual(["iron_sword", "apple", "iron_ore", "brass_key"]);
		expect(idsAfter(mixed, "weight")).toEqual(["iron_sword", "iron_ore", "apple", "brass_key"]);
	});

	it("should merge what can be merged, and nothing that differs", () => {
		const charged: Stack = { itemId: "crystal", quantity: 30, attributes: { charge: 9 } };
		const plain: Stack = { itemId: "crystal", quantity: 30 };
		const inventory = inventoryOf([1, plain], [3, charged], [5, plain], [7, charged]);

		expect(sort(inventory, "name").slots).toEqual([
			{ itemId: "crystal", quantity: 50 },
			{ itemId: "crystal", quantity: 10 },
			{ itemId: "crystal", quantity: 50, attributes: { charge: 9 } },
			{ itemId: "crystal", quantity: 10, attributes: { charge: 9 } },
		]);
	});

	it("should leave locked stacks as and where they are", () => {
		const locked: Stack = { ...APPLES, locked: true };
		const inventory = inventoryOf([1, ORE], [3, locked], [4, APPLES], [6, APPLES]);

		expect(sort(inventory, "name").slots).toEqual([{ itemId: "apple", quantity: 10 }, ORE, locked]);
	});

	it("should let what is worn and what is on the hotbar follow", () => {
		const worn = equipItem(mixed, 3);
		const bound = worn.ok ? bindHotbar(worn.value, 8, 2) : worn;
		assert(bound.ok, "both are there");
		const sorted = sort(bound.value, "name");

		expect(sorted.equipped).toEqual({ hand: 4 });
		expect(sorted.hotbar[1]).toBe(3);
	});

	it("should leave one key to two stacks that become one", () => {
		const first = bindHotbar(inventoryOf([1, APPLES], [2, APPLES]), 1, 1);
		const both = first.ok ? bindHotbar(first.value, 2, 2) : first;
		assert(both.ok, "both are there");

		expect([sort(both.value, "name").hotbar[0], sort(both.value, "name").hotbar[1]]).toEqual([1, false]);
	});

	it("should come to the same order when ids are not known, as on a client", () => {
		const bow = (uid?: string): Stack => ({ itemId: "hunting_bow", quantity: 1, uid });
		const known = inventoryOf([1, KEY], [2, bow("z")], [3, bow("a")]);
		const unknown = inventoryOf([1, KEY], [2, bow()], [3, bow()]);

		expect(sort(known, "kind").slots.map((stack) => stack && stack.uid)).toEqual(["z", "a", undefined]);
		expect(idsAfter(unknown, "kind")).toEqual(idsAfter(known, "kind"));
	});
});
