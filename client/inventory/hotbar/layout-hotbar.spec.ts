import { describe, expect, it } from "@rbxts/jest-globals";
import { DESKTOP as DESKTOP_SCREEN, expectOnScreen, PHONE as PHONE_SCREEN, SCREENS } from "client/testing/screens";
import { HOTBAR_KEYS } from "shared/inventory";
import { findKeyAt, keyRect, layoutHotbar } from "./layout-hotbar";

const DESKTOP = layoutHotbar(DESKTOP_SCREEN);
const PHONE = layoutHotbar(PHONE_SCREEN);

describe("layoutHotbar", () => {
	it("should fit between the edges when the screen is narrow or low", () => {
		for (const screen of SCREENS) {
			const { bar, bag, shop, inbox } = layoutHotbar(screen);

			for (const rect of [bar, bag, shop, inbox]) {
				expectOnScreen(rect, screen);
			}

			expect(bag.width).toBeGreaterThanOrEqual(44);
			expect(math.max(math.abs(bag.x - inbox.x), math.abs(bag.y - inbox.y))).toBeGreaterThan(bag.width);
			expect(math.abs(shop.x - inbox.x)).toBeGreaterThan(bag.width);
		}
	});

	it("should have keys large enough for a finger when a phone is held upright", () => {
		expect(PHONE.key).toBeGreaterThanOrEqual(44);
	});

	it("should lie as drawn when the screen is as drawn", () => {
		expect(DESKTOP.bar).toEqual({ x: 340, y: 624, width: 600, height: 82 });
		expect(DESKTOP.key).toBe(66);
	});

	it("should have a bag that does not cover the bar", () => {
		expect(DESKTOP.bag.x + DESKTOP.bag.width).toBeLessThan(DESKTOP.bar.x);
		expect(PHONE.bag.y + PHONE.bag.height).toBeLessThan(PHONE.bar.y);
	});
});

describe("findKeyAt", () => {
	it("should find nothing when the point is outside", () => {
		expect(findKeyAt(DESKTOP, 2, 20)).toBeUndefined();
		expect(findKeyAt(DESKTOP, 598, 20)).toBeUndefined();
		expect(findKeyAt(DESKTOP, 40, -1)).toBeUndefined();
		expect(findKeyAt(DESKTOP, 40, 82)).toBeUndefined();
	});

	it("should find every key when its middle is asked for", () => {
		for (const key of $range(1, HOTBAR_KEYS)) {
			const { x, y, width, height } = keyRect(PHONE, key);

			expect(findKeyAt(PHONE, x + width / 2, y + height / 2)).toBe(key);
		}
	});
});
