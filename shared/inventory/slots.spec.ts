import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS, HIGHEST_SLOT } from "./limits";
import { countSlots, findFreeSlot, hasSlot, readSlot, stackAt } from "./slots";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const HOSTILE = [0 / 0, math.huge, -math.huge, -1, 0, 0.5, 1.5, 1e300];
const APPLES: Stack = { itemId: "apple", quantity: 2 };

function inventoryOf(maxSlots: number, stacks: Array<[number, Stack]>) {
	return writeSlots(createInventory({ ...DEFAULT_LIMITS, maxSlots }), new Map(stacks));
}

describe("stackAt", () => {
	it("should find nothing in what is no slot, whatever the number", () => {
		for (const slot of HOSTILE) {
			expect(stackAt(inventoryOf(4, [[1, APPLES]]), slot)).toBe(undefined);
		}
	});

	it("should find nothing in an empty slot, before or behind the last stack", () => {
		const inventory = inventoryOf(4, [[2, APPLES]]);

		expect(stackAt(inventory, 1)).toBe(undefined);
		expect(stackAt(inventory, 3)).toBe(undefined);
	});

	it("should find the stack of a slot", () => {
		expect(stackAt(inventoryOf(4, [[2, APPLES]]), 2)).toBe(APPLES);
	});
});

describe("readSlot", () => {
	it("should say invalid_slot when the inventory has no such slot", () => {
		for (const slot of [...HOSTILE, 5]) {
			expect(readSlot(inventoryOf(4, [[1, APPLES]]), slot)).toEqual({ ok: false, reason: "invalid_slot" });
		}
	});

	it("should say not_found when the slot is empty", () => {
		expect(readSlot(inventoryOf(4, [[1, APPLES]]), 4)).toEqual({ ok: false, reason: "not_found" });
	});

	it("should still reach a stack when the limit was lowered below its slot", () => {
		expect(readSlot(inventoryOf(2, [[3, APPLES]]), 3)).toEqual({ ok: true, value: APPLES });
	});
});

describe("hasSlot", () => {
	it("should know the slots of a limited inventory", () => {
		const inventory = inventoryOf(4, []);

		expect([1, 4].every((slot) => hasSlot(inventory, slot))).toBe(true);
		expect([5, ...HOSTILE].some((slot) => hasSlot(inventory, slot))).toBe(false);
	});

	it("should allow one slot more than are in use when slots are not limited", () => {
		const inventory = inventoryOf(0, [[3, APPLES]]);

		expect(countSlots(inventory)).toBe(4);
		expect(hasSlot(inventory, 4)).toBe(true);
		expect(hasSlot(inventory, 5)).toBe(false);
	});

	it("should end an unlimited inventory at the highest slot", () => {
		expect(countSlots(inventoryOf(0, [[HIGHEST_SLOT, APPLES]]))).toBe(HIGHEST_SLOT);
	});
});

describe("findFreeSlot", () => {
	it("should find none when all are in use", () => {
		expect(
			findFreeSlot(
				inventoryOf(2, [
					[1, APPLES],
					[2, APPLES],
				]),
			),
		).toBe(undefined);
	});

	it("should find the lowest one that is empty", () => {
		expect(
			findFreeSlot(
				inventoryOf(4, [
					[1, APPLES],
					[3, APPLES],
				]),
			),
		).toBe(2);
	});
});
