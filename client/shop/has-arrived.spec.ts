import { describe, expect, it } from "@rbxts/jest-globals";
import { MAX_COINS, Save } from "shared/data";
import { addItem, createInventory, DEFAULT_LIMITS } from "shared/inventory";
import { Grant } from "shared/products";
import { hasArrived } from "./has-arrived";

const EMPTY: Save = { inventory: createInventory(DEFAULT_LIMITS) };
const CRATES: Grant = {
	kind: "items",
	items: [
		{ itemId: "wooden_crate", quantity: 5 },
		{ itemId: "apple", quantity: 1 },
	],
};

function withItem(save: Save, itemId: string, quantity: number): Save {
	const outcome = addItem(save.inventory, itemId, quantity, { createUid: () => itemId });
	assert(outcome.ok, "it fits");
	return { ...save, inventory: outcome.value };
}

describe("hasArrived", () => {
	it("should see nothing when nothing or too little came", () => {
		expect(hasArrived({ kind: "coins", amount: 100 }, EMPTY, EMPTY)).toBe(false);
		expect(hasArrived({ kind: "coins", amount: 100 }, { ...EMPTY, coins: 5 }, { ...EMPTY, coins: 104 })).toBe(
			false,
		);
		expect(hasArrived({ kind: "slots", amount: 6 }, EMPTY, { ...EMPTY, upgrades: { slots: 5, weight: 9 } })).toBe(
			false,
		);
		expect(hasArrived(CRATES, EMPTY, withItem(EMPTY, "wooden_crate", 5))).toBe(false);
	});

	it("should see coins, also when no more of them can be held", () => {
		expect(hasArrived({ kind: "coins", amount: 100 }, EMPTY, { ...EMPTY, coins: 100 })).toBe(true);
		const rich = { ...EMPTY, coins: MAX_COINS };
		expect(hasArrived({ kind: "coins", amount: 100 }, rich, rich)).toBe(true);
	});

	it("should count items wherever they are", () => {
		const before = withItem(EMPTY, "wooden_crate", 2);
		const after: Save = {
			...withItem(withItem(before, "wooden_crate", 3), "apple", 1),
			inbox: [{ id: 1, itemId: "wooden_crate", quantity: 2, source: "purchase" }],
		};

		expect(hasArrived(CRATES, before, after)).toBe(true);
		expect(hasArrived(CRATES, before, { ...after, inbox: undefined })).toBe(false);
	});

	it("should see upgrades, each kind for itself", () => {
		const after = { ...EMPTY, upgrades: { slots: 6, weight: 0 } };

		expect(hasArrived({ kind: "slots", amount: 6 }, EMPTY, after)).toBe(true);
		expect(hasArrived({ kind: "weight", amount: 1 }, EMPTY, after)).toBe(false);
	});
});
