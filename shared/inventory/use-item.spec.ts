import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { Stack } from "./stack";
import { useItem } from "./use-item";
import { writeSlots } from "./write-slots";

const POTIONS: Stack = { itemId: "health_potion", quantity: 2 };
const ORE: Stack = { itemId: "iron_ore", quantity: 2 };

const inventory = writeSlots(
	createInventory({ ...DEFAULT_LIMITS, maxSlots: 4 }),
	new Map([
		[1, POTIONS],
		[2, ORE],
	]),
);

describe("useItem", () => {
	it("should refuse slots that the inventory does not have, and empty ones", () => {
		expect(useItem(inventory, 0 / 0)).toEqual({ ok: false, reason: "invalid_slot" });
		expect(useItem(inventory, 5)).toEqual({ ok: false, reason: "invalid_slot" });
		expect(useItem(inventory, 3)).toEqual({ ok: false, reason: "not_found" });
	});

	it("should refuse an item without a use", () => {
		expect(useItem(inventory, 2)).toEqual({ ok: false, reason: "not_usable" });
	});

	it("should use up one unit", () => {
		const used = useItem(inventory, 1);

		expect(used.ok && used.value.slots).toEqual([{ itemId: "health_potion", quantity: 1 }, ORE]);
	});
});
