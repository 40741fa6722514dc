import { describe, expect, it } from "@rbxts/jest-globals";
import { addItem } from "./add-item";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { moveStack } from "./move-stack";
import { setLimits } from "./set-limits";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const ORE: Stack = { itemId: "iron_ore", quantity: 50 };

const inventory = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, ORE],
		[9, ORE],
	]),
);

describe("setLimits", () => {
	it("should refuse limits that make no sense", () => {
		for (const wrong of [-1, 0 / 0, math.huge]) {
			for (const limit of ["maxSlots", "maxStackSize", "maxWeight"]) {
				expect(setLimits(inventory, { ...DEFAULT_LIMITS, [limit]: wrong })).toEqual({
					ok: false,
					reason: "invalid_limits",
				});
			}
		}
	});

	it("should throw nothing away when the limits are lowered, and let nothing more in", () => {
		const lowered = setLimits(inventory, { maxSlots: 1, maxStackSize: 10, maxWeight: 5 });
		assert(lowered.ok, "limits may be lowered");

		expect(lowered.value.slots).toBe(inventory.slots);
		expect(addItem(lowered.value, "iron_ore", 1)).toEqual({ ok: false, reason: "weight_exceeded" });
		expect(moveStack(lowered.value, 9, 2).ok).toBe(true);

		const unweighed = setLimits(lowered.value, { maxSlots: 1, maxStackSize: 10, maxWeight: 0 });
		expect(unweighed.ok && addItem(unweighed.value, "iron_ore", 1)).toEqual({
			ok: false,
			reason: "inventory_full",
		});
	});

	it("should make room when the limits are raised", () => {
		const small = createInventory({ maxSlots: 1, maxStackSize: 0, maxWeight: 0 });
		const full = addItem(small, "brass_key", 1);
		const raised = full.ok ? setLimits(full.value, { ...small.limits, maxSlots: 2 }) : full;

		expect(full.ok && addItem(full.value, "brass_key", 1).ok).toBe(false);
		expect(raised.ok && addItem(raised.value, "brass_key", 1).ok).toBe(true);
	});
});
