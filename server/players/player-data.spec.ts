import { describe, expect, it } from "@rbxts/jest-globals";
import { statsOf } from "shared/inventory";
import { createPlayerData } from "./player-data";
import { STARTER_ITEMS } from "./starter-items";

describe("createPlayerData", () => {
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
