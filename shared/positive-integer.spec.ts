import { describe, expect, it } from "@rbxts/jest-globals";
import { isPositiveInteger } from "./positive-integer";

describe("isPositiveInteger", () => {
	it("should refuse numbers that count nothing", () => {
		for (const value of [0 / 0, math.huge, -math.huge, -1, 0, 0.5, 1.5, 1e300, 2 ** 53]) {
			expect(isPositiveInteger(value)).toBe(false);
		}
	});

	it("should refuse what is no number", () => {
		for (const value of ["1", true, {}, undefined]) {
			expect(isPositiveInteger(value)).toBe(false);
		}
	});

	it("should accept whole numbers from 1 on", () => {
		for (const value of [1, 2, 10_000, 2 ** 53 - 1]) {
			expect(isPositiveInteger(value)).toBe(true);
		}
	});
});
