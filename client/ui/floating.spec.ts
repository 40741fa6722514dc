import { describe, expect, it } from "@rbxts/jest-globals";
import { placeAtPoint } from "./floating";

const SCREEN = { width: 1000, height: 600 };
const SIZE = { width: 200, height: 100 };

describe("placeAtPoint", () => {
	it("should stay on the screen when there is no room on either side", () => {
		expect(placeAtPoint({ x: 20, y: 40 }, { width: 990, height: 580 }, SCREEN, 10)).toEqual({
			x: 8,
			y: 12,
			width: 990,
			height: 580,
		});
		expect(placeAtPoint({ x: 500, y: 40 }, { width: 2000, height: 100 }, SCREEN, 10).x).toBe(8);
	});

	it("should flip when the point is near the right or the lower edge", () => {
		expect(placeAtPoint({ x: 900, y: 550 }, SIZE, SCREEN, 10)).toEqual({ x: 690, y: 440, width: 200, height: 100 });
	});

	it("should lie below and to the right when there is room", () => {
		expect(placeAtPoint({ x: 100, y: 50 }, SIZE, SCREEN, 10)).toEqual({ x: 110, y: 60, width: 200, height: 100 });
	});
});
