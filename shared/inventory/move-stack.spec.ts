import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS, InventoryLimits } from "./limits";
import { moveStack } from "./move-stack";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const KEY: Stack = { itemId: "brass_key", quantity: 1 };

function apples(quantity: number): Stack {
	return { itemId: "apple", quantity };
}

function inventoryOf(stacks: Array<[number, Stack]>, limits: Partial<InventoryLimits> = {}) {
	return writeSlots(createInventory({ ...DEFAULT_LIMITS, maxSlots: 4, ...limits }), new Map(stacks));
}

function slotsAfter(...[inventory, slot, target]: Parameters<typeof moveStack>) {
	const moved = moveStack(inventory, slot, target);
	return moved.ok ? moved.value.slots : moved.reason;
}

describe("moveStack", () => {
	it("should refuse slots that the inventory does not have", () => {
		const inventory = inventoryOf([[1, KEY]]);

		for (const wrong of [0 / 0, math.huge, -1, 0, 1.5, 5, 1e300]) {
			expect(moveStack(inventory, wrong, 2)).toEqual({ ok: false, reason: "invalid_slot" });
			expect(moveStack(inventory, 1, wrong)).toEqual({ ok: false, reason: "invalid_slot" });
		}
	});

	it("should refuse to move nothing", () => {
		expect(moveStack(inventoryOf([[1, KEY]]), 2, 3)).toEqual({ ok: false, reason: "not_found" });
	});

	it("should refuse to move a stack onto itself", () => {
		expect(moveStack(inventoryOf([[1, KEY]]), 1, 1)).toEqual({ ok: false, reason: "same_slot" });
	});

	it("should move into an empty slot", () => {
		expect(slotsAfter(inventoryOf([[1, KEY]]), 1, 3)).toEqual([false, false, KEY]);
	});

	it("should swap with another item", () => {
		const inventory = inventoryOf([
			[1, KEY],
			[2, apples(3)],
		]);

		expect(slotsAfter(inventory, 1, 2)).toEqual([apples(3), KEY]);
	});

	it("should merge with the same item when all of it has room", () => {
		const inventory = inventoryOf([
			[1, apples(3)],
			[2, apples(4)],
		]);

		expect(slotsAfter(inventory, 1, 2)).toEqual([false, apples(7)]);
	});

	it("should leave behind what has no room when it merges", () => {
		const inventory = inventoryOf([
			[1, apples(15)],
			[2, apples(12)],
		]);

		expect(slotsAfter(inventory, 1, 2)).toEqual([apples(7), apples(20)]);
	});

	it("should swap with the same item when that stack is full or does not stack", () => {
		const full = inventoryOf([
			[1, apples(3)],
			[2, apples(20)],
		]);
		const single = inventoryOf([
			[1, KEY],
			[2, KEY],
		]);

		expect(slotsAfter(full, 1, 2)).toEqual([apples(20), apples(3)]);
		expect(slotsAfter(single, 1, 2)).toEqual([KEY, KEY]);
	});

	it("should not raise a stack above a limit that was lowered", () => {
		const inventory = inventoryOf(
			[
				[1, apples(3)],
				[2, apples(12)],
			],
			{ maxStackSize: 5 },
		);

		expect(slotsAfter(inventory, 1, 2)).toEqual([apples(12), apples(3)]);
	});
});
