import { describe, expect, it } from "@rbxts/jest-globals";
import { isAttributeValue } from "./attribute-schema";
import { ITEM_KINDS } from "./item-kind";
import { RARITIES } from "./rarity";
import { findItem, getItem, isItemId, listItems } from "./registry";

/** Same constant as that of the weight rules: weights are summed in whole grams. */
const GRAMS_PER_KILOGRAM = 1000;

describe("findItem", () => {
	it("should find nothing when the id is unknown", () => {
		expect(findItem("excalibur")).toBe(undefined);
		expect(findItem("")).toBe(undefined);
	});

	it("should find the definition under its id when it is registered", () => {
		const item = findItem("iron_ore");

		expect(item?.id).toBe("iron_ore");
		expect(item?.name).toBe("Iron Ore");
	});
});

describe("isItemId", () => {
	it("should refuse everything that is not the id of an item", () => {
		for (const value of ["excalibur", "", 1, true, {}, undefined]) {
			expect(isItemId(value)).toBe(false);
		}
	});

	it("should accept the id of an item", () => {
		expect(isItemId("apple")).toBe(true);
	});
});

describe("the registry", () => {
	it("should hold about a dozen items, each frozen and under its own id", () => {
		expect(listItems().size()).toBeGreaterThanOrEqual(12);

		for (const item of listItems()) {
			expect(getItem(item.id)).toBe(item);
			expect(table.isfrozen(item)).toBe(true);
		}
	});

	it("should give every item words, a known kind and a known rarity", () => {
		for (const item of listItems()) {
			expect(item.name.size()).toBeGreaterThan(0);
			expect(item.description.size()).toBeGreaterThan(0);
			expect(ITEM_KINDS).toContain(item.kind);
			expect(RARITIES).toContain(item.rarity);
		}
	});

	it("should weigh every item in whole grams", () => {
		for (const item of listItems()) {
			const grams = item.weight * GRAMS_PER_KILOGRAM;

			expect(grams).toBeGreaterThanOrEqual(0);
			expect(math.abs(grams - math.round(grams))).toBeLessThan(1e-6);
		}
	});

	it("should give every item a whole stack size, of 1 where it is worn", () => {
		for (const item of listItems()) {
			expect(item.stackSize).toBeGreaterThanOrEqual(1);
			expect(item.stackSize % 1).toBe(0);

			if (item.equipSlot) {
				expect(item.stackSize).toBe(1);
			}
		}
	});

	it("should name each stat of an item once, with a finite value", () => {
		for (const item of listItems()) {
			const names = new Set<string>();

			for (const stat of item.stats ?? []) {
				expect(names.has(stat.name)).toBe(false);
				expect(math.abs(stat.value)).toBeLessThan(math.huge);
				names.add(stat.name);
			}
		}
	});

	it("should fill containers with registered items in chances and quantities above zero", () => {
		for (const { use: effect } of listItems()) {
			if (effect?.kind === "open") {
				expect(effect.loot.size()).toBeGreaterThan(0);

				for (const { itemId, quantity, weight } of effect.loot) {
					expect(isItemId(itemId)).toBe(true);
					expect(quantity).toBeGreaterThanOrEqual(1);
					expect(quantity % 1).toBe(0);
					expect(weight).toBeGreaterThan(0);
				}
			}
		}
	});

	it("should have effects with amounts and durations above zero", () => {
		for (const { use: effect } of listItems()) {
			if (effect?.kind === "heal") {
				expect(effect.amount).toBeGreaterThan(0);
			} else if (effect?.kind === "speed") {
				expect(effect.walkSpeed).toBeGreaterThan(0);
				expect(effect.seconds).toBeGreaterThan(0);
			}
		}
	});

	it("should give every item keys for its texts that no other item has", () => {
		const keys = new Set<string>();

		for (const item of listItems()) {
			expect(item.nameKey).toBe(`items.${item.id}.name`);
			expect(item.descriptionKey).toBe(`items.${item.id}.description`);
			keys.add(item.nameKey);
			keys.add(item.descriptionKey);
		}

		expect(keys.size()).toBe(2 * listItems().size());
	});

	it("should keep what is bound out of trades and off the ground", () => {
		for (const { bound, tradable, droppable } of listItems()) {
			if (bound) {
				expect(tradable || droppable).toBe(false);
			}
		}
	});

	it("should stack nothing that is unique", () => {
		for (const { unique, stackSize } of listItems()) {
			if (unique) {
				expect(stackSize).toBe(1);
			}
		}
	});

	it("should let nothing wait that cannot be used, and each cooldown end", () => {
		for (const { cooldown, use: effect } of listItems()) {
			if (cooldown) {
				expect(effect).never.toBe(undefined);
				expect(cooldown.seconds).toBeGreaterThan(0);
				expect(cooldown.seconds).toBeLessThan(math.huge);
			}
		}
	});

	it("should have attributes whose defaults their own schemas allow", () => {
		for (const { attributes } of listItems()) {
			for (const [name, schema] of pairs(attributes ?? {})) {
				expect(name.size()).toBeGreaterThan(0);
				expect(isAttributeValue(schema, schema.default)).toBe(true);
			}
		}
	});
});
