import { describe, expect, it } from "@rbxts/jest-globals";
import { dropItem } from "./drop-item";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { moveStack } from "./move-stack";
import { setLocked } from "./set-locked";
import { Stack } from "./stack";
import { useItem } from "./use-item";
import { writeSlots } from "./write-slots";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const LOCKED: Stack = { ...APPLES, locked: true };

const inventory = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, LOCKED],
		[2, APPLES],
	]),
);

describe("setLocked", () => {
	it("should refuse slots that are not there or empty", () => {
		expect(setLocked(inventory, 99, true)).toEqual({ ok: false, reason: "invalid_slot" });
		expect(setLocked(inventory, 3, true)).toEqual({ ok: false, reason: "not_found" });
	});

	it("should change nothing when it is so already", () => {
		const again = setLocked(inventory, 1, true);

		expect(again.ok && again.value).toBe(inventory);
	});

	it("should lock and unlock", () => {
		const locked = setLocked(inventory, 2, true);
		const unlocked = setLocked(inventory, 1, false);

		expect(locked.ok && locked.value.slots).toEqual([LOCKED, LOCKED]);
		expect(unlocked.ok && unlocked.value.slots).toEqual([APPLES, APPLES]);
	});

	it("should keep a locked stack from being dropped, not from being used or moved", () => {
		expect(dropItem(inventory, 1, 1)).toEqual({ ok: false, reason: "item_locked" });
		expect(useItem(inventory, 1).ok).toBe(true);

		const merged = moveStack(inventory, 1, 2);
		expect(merged.ok && merged.value.slots).toEqual([false, { itemId: "apple", quantity: 10, locked: true }]);
	});
});
