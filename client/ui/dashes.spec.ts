import { describe, expect, it } from "@rbxts/jest-globals";
import { dashSquare } from "./dashes";

describe("dashSquare", () => {
	it("should keep a dash at each end of a side when the side is too short for a gap", () => {
		const top = dashSquare(30, 10, 7, 5).filter((dash) => dash.y === 0);

		expect(top.map((dash) => dash.x)).toEqual([13.5, 16.5]);
	});

	it("should begin and end each side with a dash when it fits", () => {
		const top = dashSquare(84, 12, 6, 4).filter((dash) => dash.y === 0);

		expect(top[0]?.x).toBe(15);
		expect(top[top.size() - 1]?.x).toBe(69);
	});

	it("should put a dash on every corner when it has dashed the sides", () => {
		const slanted = dashSquare(84, 12, 6, 4).filter((dash) => math.abs(dash.rotation) === 45);

		expect(slanted.size()).toBe(4);
	});
});
