import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { splitStack } from "./split-stack";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const KEY: Stack = { itemId: "brass_key", quantity: 1 };

function apples(quantity: number): Stack {
	return { itemId: "apple", quantity };
}

function inventoryOf(stacks: Array<[number, Stack]>, maxSlots = 4) {
	return writeSlots(createInventory({ ...DEFAULT_LIMITS, maxSlots }), new Map(stacks));
}

function slotsAfter(...[inventory, slot, target, quantity]: Parameters<typeof splitStack>) {
	const split = splitStack(inventory, slot, target, quantity);
	return split.ok ? split.value.slots : split.reason;
}

describe("splitStack", () => {
	it("should refuse slots that the inventory does not have", () => {
		const inventory = inventoryOf([[1, apples(5)]]);

		for (const wrong of [0 / 0, math.huge, -1, 0, 1.5, 5]) {
			expect(slotsAfter(inventory, wrong, 2, 1)).toBe("invalid_slot");
			expect(slotsAfter(inventory, 1, wrong, 1)).toBe("invalid_slot");
		}
	});

	it("should refuse an empty slot and the same slot", () => {
		expect(slotsAfter(inventoryOf([[1, apples(5)]]), 2, 3, 1)).toBe("not_found");
		expect(slotsAfter(inventoryOf([[1, apples(5)]]), 1, 1, 1)).toBe("same_slot");
	});

	it("should refuse a quantity that is no whole number of at least 1", () => {
		for (const quantity of [0 / 0, math.huge, -1, 0, 0.5, 1e300]) {
			expect(slotsAfter(inventoryOf([[1, apples(5)]]), 1, 2, quantity)).toBe("invalid_quantity");
		}
	});

	it("should refuse to split off all there is or more", () => {
		expect(slotsAfter(inventoryOf([[1, apples(5)]]), 1, 2, 5)).toBe("insufficient_quantity");
		expect(slotsAfter(inventoryOf([[1, apples(5)]]), 1, 2, 6)).toBe("insufficient_quantity");
	});

	it("should refuse a target that holds another item or has too little room", () => {
		const beside = inventoryOf([
			[1, apples(5)],
			[2, KEY],
			[3, apples(18)],
		]);

		expect(slotsAfter(beside, 1, 2, 1)).toBe("slot_occupied");
		expect(slotsAfter(beside, 1, 3, 3)).toBe("slot_occupied");
	});

	it("should refuse another slot when as many as allowed are in use", () => {
		const inventory = inventoryOf(
			[
				[1, apples(5)],
				[3, KEY],
			],
			2,
		);

		expect(slotsAfter(inventory, 1, 2, 1)).toBe("inventory_full");
	});

	it("should put the part into an empty slot", () => {
		expect(slotsAfter(inventoryOf([[1, apples(5)]]), 1, 3, 2)).toEqual([apples(3), false, apples(2)]);
	});

	it("should put the part onto a stack of the same item that has room", () => {
		const inventory = inventoryOf([
			[1, apples(5)],
			[2, apples(18)],
		]);

		expect(slotsAfter(inventory, 1, 2, 2)).toEqual([apples(3), apples(20)]);
	});
});
