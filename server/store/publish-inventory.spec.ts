import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS, Stack, writeReferences, writeSlots } from "shared/inventory";
import { publishInventory } from "./publish-inventory";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const SWORD: Stack = { itemId: "iron_sword", quantity: 1, uid: "unit-1", attributes: { durability: 50 }, locked: true };

const inventory = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, APPLES],
		[2, SWORD],
	]),
);

describe("publishInventory", () => {
	it("should leave out the ids of unique items, at first and after a change", () => {
		const first = publishInventory(inventory);
		const moved = writeSlots(
			inventory,
			new Map<number, Stack | false>([
				[2, false],
				[3, SWORD],
			]),
		);
		const second = publishInventory(moved, first);
		const published = { itemId: "iron_sword", quantity: 1, attributes: { durability: 50 }, locked: true };

		expect(first.published.slots).toEqual([APPLES, published]);
		expect(second.published.slots).toEqual([APPLES, false, published]);
	});

	it("should be what a new publication would be after any change", () => {
		const limits = { ...DEFAULT_LIMITS, maxSlots: 30 };
		const changed = writeReferences({ ...inventory, limits }, { hand: 2 }, inventory.hotbar);

		const after = publishInventory(changed, publishInventory(inventory));

		expect(after.published).toEqual(publishInventory(changed).published);
		expect(after.published.totals).toEqual(changed.totals);
	});

	it("should share what did not change", () => {
		const first = publishInventory(inventory);
		const second = publishInventory(writeSlots(inventory, new Map([[1, { ...APPLES, quantity: 4 }]])), first);

		expect(second.published.slots[1]).toBe(first.published.slots[1]);
		expect(publishInventory(inventory, first)).toBe(first);
	});
});
