import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";

describe("createInventory", () => {
	it("should raise an error when a limit makes no sense", () => {
		for (const wrong of [-1, 0 / 0, math.huge]) {
			expect(() => createInventory({ ...DEFAULT_LIMITS, maxSlots: wrong })).toThrow("maxSlots");
			expect(() => createInventory({ ...DEFAULT_LIMITS, maxStackSize: wrong })).toThrow("maxStackSize");
			expect(() => createInventory({ ...DEFAULT_LIMITS, maxWeight: wrong })).toThrow("maxWeight");
		}

		expect(() => createInventory({ ...DEFAULT_LIMITS, maxSlots: 1.5 })).toThrow("maxSlots");
	});

	it("should be empty and frozen, with the given limits", () => {
		const inventory = createInventory({ maxSlots: 3, maxStackSize: 5, maxWeight: 7.5 });

		expect(inventory.slots).toEqual([]);
		expect(inventory.limits).toEqual({ maxSlots: 3, maxStackSize: 5, maxWeight: 7.5 });
		expect(inventory.totals).toEqual({ usedSlots: 0, itemCount: 0, grams: 0 });

		for (const part of [inventory, inventory.slots, inventory.limits, inventory.totals]) {
			expect(table.isfrozen(part)).toBe(true);
		}
	});
});
