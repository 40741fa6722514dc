import { describe, expect, it } from "@rbxts/jest-globals";
import { getItem } from "../items";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { gramsOf, isTooHeavy } from "./weight";

describe("isTooHeavy", () => {
	it("should refuse one gram too much and allow the limit itself", () => {
		const inventory = createInventory({ ...DEFAULT_LIMITS, maxWeight: 0.899 });

		expect(isTooHeavy(inventory, getItem("health_potion"), 3)).toBe(true);
		expect(
			isTooHeavy({ ...inventory, limits: { ...inventory.limits, maxWeight: 0.9 } }, getItem("health_potion"), 3),
		).toBe(false);
	});

	it("should refuse nothing when weight is not limited", () => {
		const inventory = createInventory({ ...DEFAULT_LIMITS, maxWeight: 0 });

		expect(isTooHeavy(inventory, getItem("iron_ore"), 1e9)).toBe(false);
	});
});

describe("gramsOf", () => {
	it("should weigh all units of a stack", () => {
		expect(gramsOf({ itemId: "apple", quantity: 7 })).toBe(1050);
	});
});
