import { describe, expect, it } from "@rbxts/jest-globals";
import { formatStat, formatWeight } from "./format";

describe("formatWeight", () => {
	it("should hide what floating point adds when sums are not exact", () => {
		expect(formatWeight(0.1 + 0.2)).toBe("0.3");
	});

	it("should have no decimals when it is whole", () => {
		expect(formatWeight(0)).toBe("0");
		expect(formatWeight(96)).toBe("96");
	});

	it("should have two decimals when one is not enough", () => {
		expect(formatWeight(0.05)).toBe("0.05");
		expect(formatWeight(3.5)).toBe("3.5");
	});
});

describe("formatStat", () => {
	it("should have a decimal when it is not whole", () => {
		expect(formatStat(34)).toBe("34");
		expect(formatStat(1.1)).toBe("1.1");
	});
});
