import { describe, expect, it } from "@rbxts/jest-globals";
import { DESKTOP as DESKTOP_SCREEN, expectOnScreen, PHONE as PHONE_SCREEN, SCREENS } from "client/testing/screens";
import { canvasHeight } from "client/ui/cell-grid";
import { measureScreen } from "client/ui/screen";
import { layoutInventory } from "./layout";

const DESKTOP = layoutInventory(DESKTOP_SCREEN);
const PHONE = layoutInventory(PHONE_SCREEN);
const PHONE_ON_ITS_SIDE = layoutInventory(measureScreen(844, 390, 36));

describe("layoutInventory", () => {
	it("should stay on the screen when it is small, large or tall", () => {
		for (const screen of SCREENS) {
			const layout = layoutInventory(screen);
			const { window, grid, detail } = layout;

			expectOnScreen(window, screen);
			expect(grid.height).toBeGreaterThan(layout.slots.cell.height);
			expect(detail.y + detail.height).toBeLessThanOrEqual(window.height);
		}
	});

	it("should have six columns of 84 pixels when the screen is as drawn", () => {
		expect(DESKTOP.slots.columns).toBe(6);
		expect(DESKTOP.slots.cell).toEqual({ width: 84, height: 84 });
		expect(DESKTOP.slots.gap).toBe(10);
		expect(DESKTOP.leavesHud).toBe(true);
	});

	it("should show four rows without scrolling when the screen is as drawn", () => {
		expect(canvasHeight(DESKTOP.slots, 24)).toBeLessThanOrEqual(DESKTOP.grid.height);
	});

	it("should have four columns that fill the width when a phone is held upright", () => {
		expect(PHONE.slots.columns).toBe(4);
		expect(PHONE.slots.cell).toEqual({ width: 82, height: 82 });
	});

	it("should keep cells large enough for a finger when a phone lies on its side", () => {
		expect(PHONE_ON_ITS_SIDE.slots.cell.width).toBeGreaterThanOrEqual(44);
		expect(PHONE_ON_ITS_SIDE.leavesHud).toBe(false);
	});
});
