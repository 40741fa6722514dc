import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS } from "shared/inventory";
import { filterAction, filterState } from "./owner-filter";

describe("filterAction", () => {
	it("should hold back what is about another player, whatever their key looks like", () => {
		for (const other of ["2", "11", 1, undefined]) {
			expect(filterAction("1", { name: "setSlot", arguments: [other, 1, false] })).toBe(undefined);
		}
	});

	it("should let through what is about the player", () => {
		const action = { name: "setSlot", arguments: ["1", 1, false] };

		expect(filterAction("1", action)).toBe(action);
	});
});

describe("filterState", () => {
	it("should hold nothing but the player's own part of every slice", () => {
		const own = createInventory(DEFAULT_LIMITS);
		const other = createInventory(DEFAULT_LIMITS);
		const state = {
			inventories: { "1": own, "2": other },
			acknowledged: { "1": 4, "2": 9 },
			cooldowns: {},
			data: {},
		};

		expect(filterState("1", state)).toEqual({
			inventories: { "1": own },
			acknowledged: { "1": 4 },
			cooldowns: {},
			data: {},
		});
		expect(filterState("3", state)).toEqual({ inventories: {}, acknowledged: {}, cooldowns: {}, data: {} });
	});
});
