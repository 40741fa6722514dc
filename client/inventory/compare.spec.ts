import { describe, expect, it } from "@rbxts/jest-globals";
import { getItem, listItems } from "shared/items";
import { compareStats } from "./compare";

describe("compareStats", () => {
	it("should compare nothing when nothing is worn there", () => {
		const stats = compareStats(getItem("dawnbreaker"), undefined);

		expect(stats.size()).toBe(2);
		expect(stats.every(({ gain }) => gain === undefined)).toBe(true);
	});

	it("should tell gains from losses when something is worn there", () => {
		const [damage, speed] = compareStats(getItem("dawnbreaker"), getItem("iron_sword"));

		expect(damage?.gain).toBeCloseTo(9);
		expect(speed?.gain).toBeCloseTo(-0.2);
	});

	it("should have a line for what would be lost when the other item has a stat more", () => {
		const stats = compareStats(getItem("tower_shield"), getItem("leather_boots"));

		expect(stats.find(({ name }) => name === "Armor")).toEqual({ name: "Armor", value: 0, gain: -4 });
	});

	it("should show no difference when both are alike", () => {
		for (const item of listItems()) {
			expect(compareStats(item, item).every(({ gain }) => gain === undefined)).toBe(true);
		}
	});
});
