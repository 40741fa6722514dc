import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS, HIGHEST_SLOT } from "shared/inventory";
import { withLimits, withoutBonus } from "./limits";
import { createPlayerData, PlayerData } from "./player-data";

const UPGRADES = { slots: 6, weight: 10 };

function limitsOf({ inventory }: PlayerData) {
	return inventory.limits;
}

describe("withLimits", () => {
	it("should change nothing when nothing was bought", () => {
		const data = createPlayerData();

		expect(withLimits(data)).toBe(data);
	});

	it("should change nothing the second time", () => {
		const data = withLimits({ ...createPlayerData(), upgrades: UPGRADES });

		expect(withLimits(data)).toBe(data);
	});

	it("should leave unlimited what is unlimited, and end at the highest slot", () => {
		const unlimited = { maxSlots: 0, maxStackSize: 0, maxWeight: 0 };
		const data: PlayerData = { inventory: createInventory(unlimited), quarantine: [], upgrades: UPGRADES };
		expect(limitsOf(withLimits(data))).toEqual(unlimited);

		const much = withLimits({ ...createPlayerData(), upgrades: { slots: 1e6, weight: 0 } });
		expect(limitsOf(much).maxSlots).toBe(HIGHEST_SLOT);
	});

	it("should add what was bought and what passes give to the player's own limits", () => {
		const bought = withLimits({ ...createPlayerData(), upgrades: UPGRADES });
		expect(limitsOf(bought)).toEqual({ ...DEFAULT_LIMITS, maxSlots: 30, maxWeight: 160 });

		const owner = withLimits({ ...bought, passBonus: { slots: 12 } });
		expect(limitsOf(owner).maxSlots).toBe(42);

		const former = withLimits({ ...owner, passBonus: undefined });
		expect(limitsOf(former)).toEqual(limitsOf(bought));
	});
});

describe("withoutBonus", () => {
	it("should be the inventory with the player's own limits", () => {
		const data = createPlayerData();

		expect(withoutBonus(data)).toBe(data.inventory);
		expect(withoutBonus(withLimits({ ...data, upgrades: UPGRADES, passBonus: { weight: 5 } }))).toEqual(
			data.inventory,
		);
	});
});
