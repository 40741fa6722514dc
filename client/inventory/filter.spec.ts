import { describe, expect, it } from "@rbxts/jest-globals";
import { SOURCE_LOCALIZER } from "client/localization";
import { inventoryOf } from "client/testing/inventories";
import { toCells } from "./cells";
import { Filter, filterCells, isFiltering, NO_FILTER, stepFilter } from "./filter";

const CELLS = toCells(
	inventoryOf(["dawnbreaker", 1], ["health_potion", 1], ["iron_ore", 1], ["iron_sword", 1], ["brass_key", 1]),
);

function find(filter: Partial<Filter>): ReadonlyArray<string> {
	return filterCells(CELLS, { ...NO_FILTER, ...filter }, SOURCE_LOCALIZER).map((cell) => cell.item?.id ?? "empty");
}

describe("filterCells", () => {
	it("should find nothing when no item has the words", () => {
		expect(find({ query: "dragon" })).toEqual([]);
	});

	it("should take typed characters as they are when they mean something in a pattern", () => {
		expect(find({ query: ".*" })).toEqual([]);
		expect(find({ query: "%a [" })).toEqual([]);
	});

	it("should give the same cells when nothing is filtered", () => {
		expect(filterCells(CELLS, NO_FILTER, SOURCE_LOCALIZER)).toBe(CELLS);
		expect(filterCells(CELLS, { kind: "all", query: "   " }, SOURCE_LOCALIZER)).toBe(CELLS);
	});

	it("should ignore case when it searches names", () => {
		expect(find({ query: "IRON" })).toEqual(["iron_ore", "iron_sword"]);
	});

	it("should want every word when several are typed", () => {
		expect(find({ query: "sword iron" })).toEqual(["iron_sword"]);
	});

	it("should find rarities and kinds when they are typed", () => {
		expect(find({ query: "legendary" })).toEqual(["dawnbreaker"]);
		expect(find({ query: "quest" })).toEqual(["brass_key"]);
	});

	it("should leave other kinds and empty cells out when a kind is chosen", () => {
		expect(find({ kind: "potion" })).toEqual(["health_potion"]);
	});

	it("should keep slot numbers when cells between are left out", () => {
		const slots = filterCells(CELLS, { kind: "gear", query: "" }, SOURCE_LOCALIZER).map((cell) => cell.slot);

		expect(slots).toEqual([1, 4]);
	});
});

describe("isFiltering", () => {
	it("should not count blanks when they are all that is typed", () => {
		expect(isFiltering({ kind: "all", query: "  " })).toBe(false);
	});
});

describe("stepFilter", () => {
	it("should go around when a step leads past either end", () => {
		expect(stepFilter(NO_FILTER, -1).kind).toBe("quest");
		expect(stepFilter({ kind: "quest", query: "x" }, 1)).toEqual({ kind: "all", query: "x" });
	});

	it("should go to the neighbour when there is one", () => {
		expect(stepFilter(NO_FILTER, 1).kind).toBe("gear");
	});
});
