import { describe, expect, it } from "@rbxts/jest-globals";
import { statsOf } from "shared/inventory";
import { createPlayerData } from "./player-data";
import { STARTER_ITEMS } from "./starter-items";

describe("createPlayerData", () => {
	it("should raise an error when the starter items do not fit", () => {
		expect(() => createPlayerData({ maxSlots: 1, maxStackSize: 0, maxWeight: 0 })).toThrow("do not fit");
	});

	it("should give a new player the limits of the game", () => {
		const limits = { maxSlots: 60, maxStackSize: 99, maxWeight: 0 };

		expect(createPlayerData(limits).inventory.limits).toEqual(limits);
	});

	it("should give a new player all starter items, with room left", () => {
		const { inventory } = createPlayerData();
		const given = STARTER_ITEMS.reduce((sum, { quantity }) => sum + quantity, 0);
		const { itemCount, usedSlots, maxSlots, totalWeight, maxWeight } = statsOf(inventory);

		expect(itemCount).toBe(given);
		expect(usedSlots).toBeLessThan(maxSlots);
		expect(totalWeight).toBeLessThan(maxWeight);
	});

	it("should give each player a value of their own that nobody can change", () => {
		const data = createPlayerData();

		expect(createPlayerData()).never.toBe(data);
		expect(table.isfrozen(data)).toBe(true);
		expect(table.isfrozen(data.inventory.slots)).toBe(true);
	});
});
