import { describe, expect, it } from "@rbxts/jest-globals";
import { toGrams, toKilograms } from "./grams";

describe("toGrams", () => {
	it("should come to the whole gram where doubles fall short of it", () => {
		// 1.001 * 1000 is 1000.9999999999999 in doubles.
		expect(toGrams(1.001)).toBe(1001);
		expect(toKilograms(toGrams(1.001))).toBe(1.001);
	});
});
