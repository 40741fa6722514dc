import { describe, expect, it } from "@rbxts/jest-globals";
import { bindHotbar, isHotbarKey, unbindHotbar } from "./hotbar";
import { createInventory, Inventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { moveStack } from "./move-stack";
import { EMPTY_HOTBAR } from "./references";
import { Stack } from "./stack";
import { takeFromSlot } from "./take-from-slot";
import { writeSlots } from "./write-slots";

const APPLES: Stack = { itemId: "apple", quantity: 5 };

const inventory = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, APPLES],
		[2, APPLES],
	]),
);

function bind(from: Inventory, slot: number, key: number): Inventory {
	const bound = bindHotbar(from, slot, key);
	assert(bound.ok, "it can be bound");
	return bound.value;
}

describe("isHotbarKey", () => {
	it("should accept the keys from 1 to 8 and nothing else", () => {
		for (const wrong of [0, 9, -1, 1.5, 0 / 0, math.huge, "1", undefined]) {
			expect(isHotbarKey(wrong)).toBe(false);
		}

		expect(isHotbarKey(1) && isHotbarKey(8)).toBe(true);
	});
});

describe("bindHotbar", () => {
	it("should refuse slots that are not there or empty, and keys that are none", () => {
		expect(bindHotbar(inventory, 99, 1)).toEqual({ ok: false, reason: "invalid_slot" });
		expect(bindHotbar(inventory, 3, 1)).toEqual({ ok: false, reason: "not_found" });
		expect(bindHotbar(inventory, 1, 9)).toEqual({ ok: false, reason: "invalid_key" });
		expect(bindHotbar(inventory, 1, 0 / 0)).toEqual({ ok: false, reason: "invalid_key" });
	});

	it("should give a slot one key, and a key one slot", () => {
		const moved = bind(bind(inventory, 1, 1), 1, 8);
		expect([moved.hotbar[0], moved.hotbar[7]]).toEqual([false, 1]);

		const replaced = bind(bind(inventory, 1, 1), 2, 1);
		expect(replaced.hotbar[0]).toBe(2);
	});

	it("should follow a stack that moves or is merged whole, and end when it leaves", () => {
		const bound = bind(inventory, 1, 3);
		const moved = moveStack(bound, 1, 5);
		const merged = moveStack(bound, 1, 2);
		const taken = takeFromSlot(bound, 1, 5);

		expect(moved.ok && moved.value.hotbar[2]).toBe(5);
		expect(merged.ok && merged.value.hotbar[2]).toBe(2);
		expect(taken.ok && taken.value.hotbar).toEqual(EMPTY_HOTBAR);
	});

	it("should keep the key of the stack that takes in another with a key", () => {
		const merged = moveStack(bind(bind(inventory, 1, 3), 2, 4), 1, 2);

		expect(merged.ok && [merged.value.hotbar[2], merged.value.hotbar[3]]).toEqual([false, 2]);
	});
});

describe("unbindHotbar", () => {
	it("should refuse keys that are none or stand for nothing", () => {
		expect(unbindHotbar(inventory, 0)).toEqual({ ok: false, reason: "invalid_key" });
		expect(unbindHotbar(inventory, 1)).toEqual({ ok: false, reason: "not_found" });
	});

	it("should free the key", () => {
		const freed = unbindHotbar(bind(inventory, 1, 1), 1);

		expect(freed.ok && freed.value.hotbar).toEqual(EMPTY_HOTBAR);
	});
});
