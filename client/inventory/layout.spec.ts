import { describe, expect, it } from "@rbxts/jest-globals";
import { DESKTOP as DESKTOP_SCREEN, expectOnScreen, PHONE as PHONE_SCREEN, SCREENS } from "client/testing/screens";
import { measureScreen } from "client/ui/screen";
import { canvasHeight, cellRect, findCellAt, layoutInventory, scrollToCell } from "./layout";

const DESKTOP = layoutInventory(DESKTOP_SCREEN);
const PHONE = layoutInventory(PHONE_SCREEN);
const PHONE_ON_ITS_SIDE = layoutInventory(measureScreen(844, 390, 36));

describe("layoutInventory", () => {
	it("should stay on the screen when it is small, large or tall", () => {
		for (const screen of SCREENS) {
			const layout = layoutInventory(screen);
			const { window, grid, detail } = layout;

			expectOnScreen(window, screen);
			expect(grid.height).toBeGreaterThan(layout.cell);
			expect(detail.y + detail.height).toBeLessThanOrEqual(window.height);
		}
	});

	it("should have six columns of 84 pixels when the screen is as drawn", () => {
		expect(DESKTOP.columns).toBe(6);
		expect(DESKTOP.cell).toBe(84);
		expect(DESKTOP.gap).toBe(10);
		expect(DESKTOP.leavesHud).toBe(true);
	});

	it("should show four rows without scrolling when the screen is as drawn", () => {
		expect(canvasHeight(DESKTOP, 24)).toBeLessThanOrEqual(DESKTOP.grid.height);
	});

	it("should have four columns that fill the width when a phone is held upright", () => {
		expect(PHONE.columns).toBe(4);
		expect(PHONE.cell).toBe(82);
	});

	it("should keep cells large enough for a finger when a phone lies on its side", () => {
		expect(PHONE_ON_ITS_SIDE.cell).toBeGreaterThanOrEqual(44);
		expect(PHONE_ON_ITS_SIDE.leavesHud).toBe(false);
	});
});

describe("findCellAt", () => {
	it("should find nothing when the point is beside the cells", () => {
		const { ringRoom, cell, gap } = DESKTOP;

		expect(findCellAt(DESKTOP, 24, ringRoom - 1, ringRoom)).toBeUndefined();
		expect(findCellAt(DESKTOP, 24, ringRoom, -1)).toBeUndefined();
		expect(findCellAt(DESKTOP, 24, ringRoom + cell + gap / 2, ringRoom)).toBeUndefined();
		expect(findCellAt(DESKTOP, 24, ringRoom + 6 * (cell + gap), ringRoom)).toBeUndefined();
	});

	it("should find nothing when the point is behind the last cell", () => {
		const { x, y } = cellRect(DESKTOP, 7);

		expect(findCellAt(DESKTOP, 7, x, y)).toBeUndefined();
	});

	it("should find every cell when its middle is asked for", () => {
		for (const index of $range(0, 23)) {
			const { x, y, width, height } = cellRect(PHONE, index);

			expect(findCellAt(PHONE, 24, x + width / 2, y + height / 2)).toBe(index);
		}
	});
});

describe("scrollToCell", () => {
	it("should not move when the cell is in sight", () => {
		expect(scrollToCell(PHONE, 0, 0, 0)).toBe(0);
	});

	it("should move just enough when a sheet covers the cell", () => {
		const { y, height } = cellRect(PHONE, 16);
		const covered = PHONE.detail.height;
		const scroll = scrollToCell(PHONE, 16, 0, covered);

		expect(y + height - scroll).toBeLessThanOrEqual(PHONE.grid.height - covered);
		expect(scrollToCell(PHONE, 16, scroll, covered)).toBe(scroll);
	});

	it("should move back when the cell is above", () => {
		expect(scrollToCell(PHONE, 0, 200, 0)).toBe(0);
	});
});
