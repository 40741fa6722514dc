import { describe, expect, it } from "@rbxts/jest-globals";
import { dropItem } from "./drop-item";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const ORE: Stack = { itemId: "iron_ore", quantity: 5 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };

const inventory = writeSlots(
	createInventory({ ...DEFAULT_LIMITS, maxSlots: 4 }),
	new Map([
		[1, ORE],
		[2, KEY],
	]),
);

describe("dropItem", () => {
	it("should refuse slots that the inventory does not have, and empty ones", () => {
		expect(dropItem(inventory, -1, 1)).toEqual({ ok: false, reason: "invalid_slot" });
		expect(dropItem(inventory, 3, 1)).toEqual({ ok: false, reason: "not_found" });
	});

	it("should refuse an item that stays with its owner", () => {
		expect(dropItem(inventory, 2, 1)).toEqual({ ok: false, reason: "not_droppable" });
	});

	it("should refuse a quantity that is not there", () => {
		expect(dropItem(inventory, 1, 0)).toEqual({ ok: false, reason: "invalid_quantity" });
		expect(dropItem(inventory, 1, 6)).toEqual({ ok: false, reason: "insufficient_quantity" });
	});

	it("should leave the rest", () => {
		const dropped = dropItem(inventory, 1, 2);

		expect(dropped.ok && dropped.value.slots).toEqual([{ itemId: "iron_ore", quantity: 3 }, KEY]);
	});
});
