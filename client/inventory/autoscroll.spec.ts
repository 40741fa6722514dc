import { describe, expect, it } from "@rbxts/jest-globals";
import { autoscrollSpeed } from "./autoscroll";

describe("autoscrollSpeed", () => {
	it("should stand still when the pointer is in the middle, or far away", () => {
		expect(autoscrollSpeed(200, 400)).toBe(0);
		expect(autoscrollSpeed(-200, 400)).toBe(0);
		expect(autoscrollSpeed(700, 400)).toBe(0);
	});

	it("should scroll up near the upper edge, and down near the lower one", () => {
		expect(autoscrollSpeed(20, 400)).toBeLessThan(0);
		expect(autoscrollSpeed(380, 400)).toBeGreaterThan(0);
	});

	it("should be faster the nearer the edge is, and no faster beyond it", () => {
		expect(autoscrollSpeed(390, 400)).toBeGreaterThan(autoscrollSpeed(370, 400));
		expect(autoscrollSpeed(430, 400)).toBe(autoscrollSpeed(400, 400));
	});

	it("should leave a middle that stands still when the grid is low", () => {
		expect(autoscrollSpeed(30, 60)).toBe(0);
	});
});
