import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { Stack } from "./stack";
import { statsOf } from "./stats";
import { writeSlots } from "./write-slots";

const APPLES: Stack = { itemId: "apple", quantity: 2 };
const ORE: Stack = { itemId: "iron_ore", quantity: 10 };

const empty = createInventory(DEFAULT_LIMITS);
const filled = writeSlots(
	empty,
	new Map([
		[1, APPLES],
		[3, ORE],
	]),
);

describe("writeSlots", () => {
	it("should leave the inventory that it was given as it was", () => {
		writeSlots(filled, new Map([[2, ORE]]));

		expect(filled.slots).toEqual([APPLES, false, ORE]);
		expect(filled.totals.usedSlots).toBe(2);
	});

	it("should fill skipped slots with false, so that DataStores and remotes keep what follows", () => {
		expect(filled.slots).toEqual([APPLES, false, ORE]);
	});

	it("should leave out empty slots after the last stack", () => {
		expect(writeSlots(filled, new Map([[3, false as const]])).slots).toEqual([APPLES]);
	});

	it("should share every stack that did not change", () => {
		const changed = writeSlots(filled, new Map([[2, ORE]]));

		expect(changed.slots[0]).toBe(filled.slots[0]);
		expect(changed.limits).toBe(filled.limits);
	});

	it("should freeze the new value all the way down", () => {
		const stack: Stack = { itemId: "crystal", quantity: 1 };
		const changed = writeSlots(filled, new Map([[2, stack]]));

		for (const part of [changed, changed.slots, changed.totals, stack]) {
			expect(table.isfrozen(part)).toBe(true);
		}
	});

	it("should keep the totals right when a stack is replaced and when it is taken away", () => {
		expect(statsOf(filled)).toEqual({
			usedSlots: 2,
			maxSlots: 24,
			totalWeight: 5.3,
			maxWeight: 150,
			itemCount: 12,
		});

		const replaced = writeSlots(filled, new Map([[3, APPLES]]));
		expect(replaced.totals).toEqual({ usedSlots: 2, itemCount: 4, grams: 600 });

		const removed = writeSlots(filled, new Map([[3, false as const]]));
		expect(removed.totals).toEqual({ usedSlots: 1, itemCount: 2, grams: 300 });
	});
});
