import { describe, expect, it } from "@rbxts/jest-globals";
import { addItem, createInventory, DEFAULT_LIMITS } from "shared/inventory";
import { LootEntry, OpenEffect } from "shared/items";
import { createOpen, drawLoot } from "./open";

const LOOT: ReadonlyArray<LootEntry> = [
	{ itemId: "apple", quantity: 2, weight: 3 },
	{ itemId: "crystal", quantity: 1, weight: 1 },
];
const EFFECT: OpenEffect = { kind: "open", loot: LOOT };

describe("drawLoot", () => {
	it("should raise an error when there is nothing to draw from", () => {
		expect(() => drawLoot([], 0)).toThrow("no loot");
	});

	it("should draw each entry for its share of the rolls", () => {
		expect([0, 0.5, 0.74].map((rolled) => drawLoot(LOOT, rolled).itemId)).toEqual(["apple", "apple", "apple"]);
		expect([0.75, 0.9, 0.999].map((rolled) => drawLoot(LOOT, rolled).itemId)).toEqual([
			"crystal",
			"crystal",
			"crystal",
		]);
	});
});

describe("createOpen", () => {
	it("should be refused when any entry would not fit, so that the draw cannot be chosen", () => {
		const full = addItem(createInventory({ ...DEFAULT_LIMITS, maxSlots: 1 }), "apple", 1);
		assert(full.ok, "one apple fits");
		let rolls = 0;
		const open = createOpen(() => {
			rolls += 1;
			return 0;
		});

		expect(open(EFFECT, { userId: 1, inventory: full.value })).toEqual({ ok: false, reason: "inventory_full" });
		expect(rolls).toBe(0);
	});

	it("should give what was drawn", () => {
		const context = { userId: 1, inventory: createInventory(DEFAULT_LIMITS) };
		const outcome = createOpen(() => 0.8)(EFFECT, context);

		expect(outcome.ok && outcome.value.inventory.slots).toEqual([{ itemId: "crystal", quantity: 1 }]);
	});
});
