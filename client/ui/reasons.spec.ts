import { describe, expect, it } from "@rbxts/jest-globals";
import { describeRefusal, WORDINGS } from "./reasons";

describe("describeRefusal", () => {
	it("should leave the quantity out when one was asked for", () => {
		const { title, detail } = describeRefusal({
			reason: "no_effect",
			verb: "use",
			itemId: "health_potion",
			quantity: 1,
		});

		expect(title).toBe("No need");
		expect(detail).toBe("Health Potion would change nothing, so you keep it.");
	});

	it("should name item and quantity when several were asked for", () => {
		const { title, detail } = describeRefusal({
			reason: "weight_exceeded",
			verb: "split",
			itemId: "iron_ore",
			quantity: 99,
		});

		expect(title).toBe("Too heavy");
		expect(detail).toBe("Iron Ore × 99 would weigh more than you can carry.");
	});
});

describe("WORDINGS", () => {
	it("should fit a toast when any reason is shown with the longest item name", () => {
		for (const [, wording] of pairs(WORDINGS)) {
			expect(wording.title.size()).toBeLessThanOrEqual(24);
			expect(wording.detail("Health Potion × 20").size()).toBeLessThanOrEqual(58);
		}
	});
});
