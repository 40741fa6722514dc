import { describe, expect, it } from "@rbxts/jest-globals";
import { placeAtPoint, placeBeside } from "./floating";

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

describe("placeBeside", () => {
	it("should lie above when there is room on no other side", () => {
		const narrow = { width: 240, height: 600 };
		const place = placeBeside({ x: 20, y: 480, width: 200, height: 60 }, SIZE, narrow, 10);

		expect(place).toEqual({ x: 20, y: 370, width: 200, height: 100 });
	});

	it("should flip to the left when the rectangle is near the right edge", () => {
		expect(placeBeside({ x: 880, y: 50, width: 84, height: 84 }, SIZE, SCREEN, 10).x).toBe(670);
	});

	it("should stay on the screen when the rectangle is near the lower edge", () => {
		expect(placeBeside({ x: 100, y: 560, width: 84, height: 84 }, SIZE, SCREEN, 10).y).toBe(492);
	});

	it("should lie to the right, level with the top, when there is room", () => {
		const place = placeBeside({ x: 100, y: 50, width: 84, height: 84 }, SIZE, SCREEN, 10);

		expect(place).toEqual({ x: 194, y: 50, width: 200, height: 100 });
	});
});
