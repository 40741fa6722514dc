import { describe, expect, it } from "@rbxts/jest-globals";
import { HOTBAR_KEYS, stackAt, statsOf } from "shared/inventory";
import { createPlayerData } from "./player-data";
import { STARTER_ITEMS, STARTER_KEYS } from "./starter-items";

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

	it("should put what a new player needs first on the hotbar, and leave keys free", () => {
		const { inventory } = createPlayerData();

		STARTER_KEYS.forEach((itemId, index) => {
			const slot = inventory.hotbar[index];
			expect(slot !== undefined && slot !== false && stackAt(inventory, slot)?.itemId).toBe(itemId);
		});

		expect(inventory.hotbar.filter((slot) => slot !== false).size()).toBe(STARTER_KEYS.size());
		expect(STARTER_KEYS.size()).toBeLessThan(HOTBAR_KEYS);
	});

	it("should give each player a value of their own that nobody can change", () => {
		const data = createPlayerData();

		expect(createPlayerData()).never.toBe(data);
		expect(table.isfrozen(data)).toBe(true);
		expect(table.isfrozen(data.inventory.slots)).toBe(true);
	});
});
