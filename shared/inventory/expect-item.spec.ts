import { describe, expect, it } from "@rbxts/jest-globals";
import { expectItem } from "./expect-item";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const ORE: Stack = { itemId: "iron_ore", quantity: 5 };
const inventory = writeSlots(createInventory({ ...DEFAULT_LIMITS, maxSlots: 2 }), new Map([[1, ORE]]));

describe("expectItem", () => {
	it("should say invalid_slot when the inventory has no such slot", () => {
		for (const slot of [0 / 0, math.huge, -1, 0, 1.5, 3]) {
			expect(expectItem(inventory, slot, "iron_ore")).toEqual({ ok: false, reason: "invalid_slot" });
		}
	});

	it("should say slot_changed when the slot holds another item or nothing", () => {
		expect(expectItem(inventory, 1, "apple")).toEqual({ ok: false, reason: "slot_changed" });
		expect(expectItem(inventory, 2, "iron_ore")).toEqual({ ok: false, reason: "slot_changed" });
	});

	it("should give the stack when it is of the expected item", () => {
		expect(expectItem(inventory, 1, "iron_ore")).toEqual({ ok: true, value: ORE });
	});
});
