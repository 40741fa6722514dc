import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS, Stack, writeSlots } from "../inventory";
import { findChangedSlots } from "./changed-slots";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };

const empty = createInventory(DEFAULT_LIMITS);
const filled = writeSlots(
	empty,
	new Map([
		[1, APPLES],
		[3, KEY],
	]),
);

describe("findChangedSlots", () => {
	it("should find none in the same inventory", () => {
		expect(findChangedSlots(filled, filled)).toEqual([]);
	});

	it("should not take a skipped slot for a change", () => {
		expect(findChangedSlots(empty, filled)).toEqual([1, 3]);
		expect(findChangedSlots(filled, empty)).toEqual([1, 3]);
	});

	it("should find the slots that hold something else", () => {
		expect(findChangedSlots(filled, writeSlots(filled, new Map([[2, KEY]])))).toEqual([2]);
	});
});
