import { describe, expect, it } from "@rbxts/jest-globals";
import { findSlots, hasItem } from "./find-item";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const APPLES: Stack = { itemId: "apple", quantity: 5 };

const inventory = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, APPLES],
		[4, APPLES],
	]),
);

describe("hasItem", () => {
	it("should count none of what is not there or not known", () => {
		expect(hasItem(inventory, "crystal")).toBe(0);
		expect(hasItem(inventory, "excalibur")).toBe(0);
	});

	it("should count units over all stacks", () => {
		expect(hasItem(inventory, "apple")).toBe(10);
	});
});

describe("findSlots", () => {
	it("should list the slots that hold an item, lowest first", () => {
		expect(findSlots(inventory, "apple")).toEqual([1, 4]);
		expect(findSlots(inventory, "crystal")).toEqual([]);
	});
});
