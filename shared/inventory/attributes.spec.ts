import { describe, expect, it } from "@rbxts/jest-globals";
import { getItem } from "../items";
import { fillAttributes, packAttributes, sameAttributes } from "./attributes";

const BOW = getItem("hunting_bow");

describe("packAttributes", () => {
	it("should refuse what is no plain table, and run no code of it", () => {
		const trap = setmetatable({}, { __index: () => error("the value ran code") });

		for (const wrong of [undefined, 1, "x", trap]) {
			expect(packAttributes(BOW, wrong)).toEqual({ ok: false, reason: "invalid_attributes" });
		}
	});

	it("should refuse names and values that the item does not allow", () => {
		for (const wrong of [{ shine: 1 }, { durability: -1 }, { durability: "50" }, { enchantment: 5 }, [1]]) {
			expect(packAttributes(BOW, wrong)).toEqual({ ok: false, reason: "invalid_attributes" });
		}

		expect(packAttributes(getItem("apple"), { durability: 1 }).ok).toBe(false);
	});

	it("should keep only what differs from the defaults, in a table of its own that is frozen", () => {
		const values = { durability: 100, enchantment: "frost" };
		const packed = packAttributes(BOW, values);

		expect(packed).toEqual({ ok: true, value: { enchantment: "frost" } });
		expect(packed.ok && packed.value && table.isfrozen(packed.value)).toBe(true);
		expect(packAttributes(BOW, { durability: 100, enchantment: "" })).toEqual({ ok: true, value: undefined });
		expect(table.isfrozen(values)).toBe(false);
	});
});

describe("fillAttributes", () => {
	it("should give every attribute, stored or not, in a new table each time", () => {
		expect(fillAttributes(BOW, { durability: 7 })).toEqual({ durability: 7, enchantment: "" });
		expect(fillAttributes(getItem("apple"), undefined)).toEqual({});
		expect(fillAttributes(BOW, undefined)).never.toBe(fillAttributes(BOW, undefined));
	});
});

describe("sameAttributes", () => {
	it("should tell apart what differs in a name or a value, either way round", () => {
		expect(sameAttributes({ a: 1 }, undefined)).toBe(false);
		expect(sameAttributes({ a: 1 }, { a: 2 })).toBe(false);
		expect(sameAttributes({ a: 1 }, { a: 1, b: 2 })).toBe(false);
		expect(sameAttributes({ a: 1, b: 2 }, { a: 1 })).toBe(false);
		expect(sameAttributes({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
		expect(sameAttributes(undefined, undefined)).toBe(true);
	});
});
