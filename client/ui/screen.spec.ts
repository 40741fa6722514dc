import { describe, expect, it } from "@rbxts/jest-globals";
import { measureScreen, toPixels } from "./screen";

describe("measureScreen", () => {
	it("should stay usable when the camera has no size yet", () => {
		const screen = measureScreen(1, 1, 0);

		expect(screen.orientation).toBe("landscape");
		expect(screen.scale).toBe(0.75);
	});

	it("should be one pixel per rem when the screen is as drawn", () => {
		expect(measureScreen(1280, 720, 58).scale).toBe(1);
		expect(measureScreen(390, 844, 58).scale).toBe(1);
	});

	it("should follow the tighter side when the screen is wider than drawn", () => {
		expect(measureScreen(3440, 1440, 58).scale).toBe(2);
	});

	it("should not shrink text beyond reading when a phone lies on its side", () => {
		expect(measureScreen(844, 390, 0).scale).toBe(0.75);
	});

	it("should not blow cells up when a tablet stands upright", () => {
		const screen = measureScreen(1024, 1366, 0);

		expect(screen.orientation).toBe("portrait");
		expect(screen.scale).toBe(1.35);
	});
});

describe("toPixels", () => {
	it("should keep a hair line when it would round to nothing", () => {
		const screen = measureScreen(844, 390, 0);

		expect(toPixels(screen, 0.5)).toBe(1);
		expect(toPixels(screen, -0.5)).toBe(-1);
		expect(toPixels(screen, 0)).toBe(0);
	});

	it("should give whole pixels when the scale is not whole", () => {
		expect(toPixels(measureScreen(1600, 900, 0), 13)).toBe(16);
	});
});
