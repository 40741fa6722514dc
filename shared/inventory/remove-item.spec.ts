import { describe, expect, it } from "@rbxts/jest-globals";
import { bindHotbar } from "./hotbar";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { removeItem } from "./remove-item";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };

const inventory = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, APPLES],
		[2, KEY],
		[4, APPLES],
	]),
);

describe("removeItem", () => {
	it("should refuse an item that the registry does not have", () => {
		expect(removeItem(inventory, "excalibur", 1)).toEqual({ ok: false, reason: "invalid_item" });
	});

	it("should refuse a quantity that is no whole number of at least 1", () => {
		for (const quantity of [0 / 0, math.huge, -1, 0, 0.5, 1e300]) {
			expect(removeItem(inventory, "apple", quantity)).toEqual({ ok: false, reason: "invalid_quantity" });
		}
	});

	it("should say not_found when there is none, and insufficient_quantity when there are too few", () => {
		expect(removeItem(inventory, "crystal", 1)).toEqual({ ok: false, reason: "not_found" });
		expect(removeItem(inventory, "apple", 11)).toEqual({ ok: false, reason: "insufficient_quantity" });
	});

	it("should take from higher slots first, and leave no empty slots at the end", () => {
		const removed = removeItem(inventory, "apple", 7);

		expect(removed.ok && removed.value.slots).toEqual([{ itemId: "apple", quantity: 3 }, KEY]);
	});

	it("should take the reference along when the stack leaves, and keep it when some stay", () => {
		const bound = bindHotbar(inventory, 4, 1);
		const some = bound.ok ? removeItem(bound.value, "apple", 4) : bound;
		const whole = bound.ok ? removeItem(bound.value, "apple", 5) : bound;

		expect(some.ok && some.value.hotbar[0]).toBe(4);
		expect(whole.ok && whole.value.hotbar[0]).toBe(false);
	});
});
