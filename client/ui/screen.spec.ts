import { describe, expect, it } from "@rbxts/jest-globals";
import { measureScreen, toPixels, toTextSize } from "./screen";

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

describe("measureScreen for a player who asked for larger text", () => {
	it("should make everything larger as far as there is room", () => {
		expect(measureScreen(1280, 720, 58, 1.25).scale).toBeCloseTo(1.25);
		expect(measureScreen(390, 844, 58, 1.05).scale).toBeCloseTo(1.05);
	});

	it("should never make anything smaller, nor leave less room than layouts need", () => {
		for (const [width, height] of [
			[568, 320],
			[844, 390],
			[1280, 720],
			[320, 568],
			[390, 844],
		] as const) {
			const { scale } = measureScreen(width, height, 58, 3);
			const plain = measureScreen(width, height, 58).scale;
			expect(scale).toBeGreaterThanOrEqual(plain);

			if (scale > plain) {
				expect(width / scale).toBeGreaterThanOrEqual(width < height ? 359.9 : 749.9);
				expect(height / scale).toBeGreaterThanOrEqual(width < height ? 579.9 : 419.9);
			}
		}
	});
});

describe("toTextSize", () => {
	it("should be what was asked for when the platform adds nothing", () => {
		expect(toTextSize(measureScreen(1280, 720, 58), 17, (size) => size)).toBe(17);
	});

	it("should leave room for what the platform adds, be it a share or a number of pixels", () => {
		for (const drawn of [(size: number) => math.ceil(size * 1.4), (size: number) => size + 6]) {
			const screen = measureScreen(844, 390, 58, 1.4);

			for (const rem of [13, 14, 16, 17, 18, 25, 29]) {
				expect(drawn(toTextSize(screen, rem, drawn))).toBeLessThanOrEqual(toPixels(screen, rem));
			}
		}
	});
});
