import { describe, expect, it } from "@rbxts/jest-globals";
import { formatCount, formatShort, formatStat, formatWeight } from "./format-number";

describe("formatWeight", () => {
	it("should hide what floating point adds when sums are not exact", () => {
		expect(formatWeight(0.1 + 0.2, ".")).toBe("0.3");
	});

	it("should have no decimals when it is whole", () => {
		expect(formatWeight(0, ".")).toBe("0");
		expect(formatWeight(96, ".")).toBe("96");
	});

	it("should have two decimals when one is not enough", () => {
		expect(formatWeight(0.05, ".")).toBe("0.05");
		expect(formatWeight(3.5, ".")).toBe("3.5");
	});
});

describe("formatStat", () => {
	it("should write fractions as the player's language does", () => {
		expect(formatStat(1.1, ",")).toBe("1,1");
		expect(formatWeight(0.05, ",")).toBe("0,05");
		expect(formatWeight(3.5, ",")).toBe("3,5");
	});

	it("should have a decimal when it is not whole", () => {
		expect(formatStat(34, ".")).toBe("34");
		expect(formatStat(1.1, ".")).toBe("1.1");
	});
});

describe("formatCount", () => {
	it("should have no sign when there are no thousands", () => {
		expect(formatCount(0, ",")).toBe("0");
		expect(formatCount(999, ",")).toBe("999");
	});

	it("should have one between all thousands", () => {
		expect(formatCount(1000, ",")).toBe("1,000");
		expect(formatCount(123_456, ".")).toBe("123.456");
		expect(formatCount(1e12, ",")).toBe("1,000,000,000,000");
		expect(formatCount(-1240, ",")).toBe("-1,240");
	});
});

describe("formatShort", () => {
	it("should be whole when it is short enough", () => {
		expect(formatShort(0, ".")).toBe("0");
		expect(formatShort(9999, ".")).toBe("9999");
	});

	it("should never say more than there is when it is cut off", () => {
		expect(formatShort(10_000, ".")).toBe("10k");
		expect(formatShort(12_499, ",")).toBe("12,4k");
		expect(formatShort(999_999, ".")).toBe("999k");
		expect(formatShort(1_999_999, ".")).toBe("1.9M");
		expect(formatShort(1e12, ".")).toBe("1T");
	});
});
