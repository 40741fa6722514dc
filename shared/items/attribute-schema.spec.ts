import { describe, expect, it } from "@rbxts/jest-globals";
import { AttributeSchema, isAttributeValue } from "./attribute-schema";

describe("isAttributeValue", () => {
	it("should refuse numbers that are not finite, out of range, or broken where whole ones are wanted", () => {
		const schema: AttributeSchema = { type: "number", default: 0, min: 0, max: 10, integer: true };

		for (const wrong of [0 / 0, math.huge, -math.huge, -1, 11, 0.5, "1", true, {}, undefined]) {
			expect(isAttributeValue(schema, wrong)).toBe(false);
		}

		expect(isAttributeValue({ type: "number", default: 0 }, 0 / 0)).toBe(false);
		expect(isAttributeValue({ type: "number", default: 0 }, math.huge)).toBe(false);
		expect(isAttributeValue(schema, 10)).toBe(true);
		expect(isAttributeValue({ type: "number", default: 0 }, -0.5)).toBe(true);
	});

	it("should refuse strings that are too long or no UTF-8, which could not be saved", () => {
		const schema: AttributeSchema = { type: "string", default: "", maxLength: 4 };

		for (const wrong of ["12345", "\xff", 1, true, undefined]) {
			expect(isAttributeValue(schema, wrong)).toBe(false);
		}

		expect(isAttributeValue({ type: "string", default: "" }, "x".rep(101))).toBe(false);
		expect(isAttributeValue(schema, "1234")).toBe(true);
	});

	it("should take nothing but true and false for a boolean", () => {
		expect(isAttributeValue({ type: "boolean", default: false }, 1)).toBe(false);
		expect(isAttributeValue({ type: "boolean", default: false }, undefined)).toBe(false);
		expect(isAttributeValue({ type: "boolean", default: false }, true)).toBe(true);
	});
});
