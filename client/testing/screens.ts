import { expect } from "@rbxts/jest-globals";
import { Rect } from "client/ui/rect";
import { measureScreen, Screen } from "client/ui/screen";

/** The screens as which the interface was drawn: a rem is a pixel. */
export const DESKTOP = measureScreen(1280, 720, 58);
export const PHONE = measureScreen(390, 844, 58);

/** Screens that are small, large, wide or tall, which every layout has to fit. */
export const SCREENS: ReadonlyArray<Screen> = (
	[
		[568, 320],
		[667, 375],
		[844, 390],
		[1024, 768],
		[1280, 720],
		[3840, 2160],
		[320, 568],
		[360, 740],
		[390, 844],
		[600, 844],
		[1024, 1366],
	] as const
).map(([width, height]) => measureScreen(width, height, 36));

/** Expects a rectangle to lie on the screen with all of itself. */
export function expectOnScreen({ x, y, width, height }: Rect, screen: Screen): void {
	expect(x).toBeGreaterThanOrEqual(0);
	expect(y).toBeGreaterThanOrEqual(0);
	expect(x + width).toBeLessThanOrEqual(screen.width);
	expect(y + height).toBeLessThanOrEqual(screen.height);
}
