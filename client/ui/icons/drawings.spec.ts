import { describe, expect, it } from "@rbxts/jest-globals";
import { listItems } from "shared/items";
import { drawItem, ITEM_DRAWINGS } from "./item-drawings";
import { box, Drawing, turn, wedge } from "./shapes";

function expectDrawable(drawing: Drawing) {
	expect(drawing.size()).toBeGreaterThan(0);

	for (const { x, y, w, h, color, to, split, keep } of drawing) {
		expect(w).toBeGreaterThan(0);
		expect(h).toBeGreaterThan(0);
		// A piece may be turned, so its middle is what has to lie on the grid.
		expect(x >= 0 && x <= 100 && y >= 0 && y <= 100).toBe(true);
		expect(color.match("^#%x%x%x%x%x%x$")[0]).toBe(color);
		expect(to === undefined || to.match("^#%x%x%x%x%x%x$")[0] === to).toBe(true);
		expect(split === undefined || (split > 0 && split < 1)).toBe(true);
		expect(keep === undefined || (keep > 0 && keep < 1)).toBe(true);
	}
}

describe("ITEM_DRAWINGS", () => {
	it("should be drawable when any icon is drawn", () => {
		for (const [, drawing] of pairs(ITEM_DRAWINGS)) {
			expectDrawable(drawing);
		}
	});

	it("should stay cheap when a grid is full of them", () => {
		for (const [, drawing] of pairs(ITEM_DRAWINGS)) {
			expect(drawing.size()).toBeLessThanOrEqual(24);
		}
	});
});

describe("drawItem", () => {
	it("should have a picture when any item of the registry is shown", () => {
		for (const item of listItems()) {
			expectDrawable(drawItem(item));
		}
	});
});

describe("turn", () => {
	it("should turn about the middle when nothing else is said", () => {
		const [shape] = turn([box(50, 20, 10, 4, "#ffffff")], 90);

		expect(shape?.x).toBeCloseTo(80);
		expect(shape?.y).toBeCloseTo(50);
		expect(shape?.rotation).toBe(90);
	});
});

describe("wedge", () => {
	it("should be as wide as its base when it is turned into place", () => {
		const { w, h, rotation } = wedge(50, 50, 20, 0, "#ffffff");

		expect(w * math.sqrt(2)).toBeCloseTo(20);
		expect(h).toBe(w);
		expect(rotation).toBe(45);
	});
});
