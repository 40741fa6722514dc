import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { takeFromSlot } from "./take-from-slot";
import { writeSlots } from "./write-slots";

const inventory = writeSlots(
	createInventory({ ...DEFAULT_LIMITS, maxSlots: 4 }),
	new Map([[2, { itemId: "apple", quantity: 5 } as const]]),
);

function slotsAfter(slot: number, quantity: number) {
	const taken = takeFromSlot(inventory, slot, quantity);
	return taken.ok ? taken.value.slots : taken.reason;
}

describe("takeFromSlot", () => {
	it("should refuse slots that the inventory does not have, and empty ones", () => {
		for (const slot of [0 / 0, math.huge, -1, 0, 1.5, 5]) {
			expect(slotsAfter(slot, 1)).toBe("invalid_slot");
		}

		expect(slotsAfter(1, 1)).toBe("not_found");
	});

	it("should refuse a quantity that is no whole number of at least 1", () => {
		for (const quantity of [0 / 0, math.huge, -1, 0, 0.5, 1e300]) {
			expect(slotsAfter(2, quantity)).toBe("invalid_quantity");
		}
	});

	it("should refuse to take more than there is", () => {
		expect(slotsAfter(2, 6)).toBe("insufficient_quantity");
	});

	it("should leave the rest", () => {
		expect(slotsAfter(2, 2)).toEqual([false, { itemId: "apple", quantity: 3 }]);
	});

	it("should empty the slot when all is taken", () => {
		expect(slotsAfter(2, 5)).toEqual([]);
	});
});
