import { describe, expect, it } from "@rbxts/jest-globals";
import { formatText, SOURCE_LOCALIZER } from "client/localization";
import { REASON_TEXTS } from "client/localization/reason-texts";
import { describeRefusal } from "./reasons";

describe("describeRefusal", () => {
	it("should leave the quantity out when one was asked for", () => {
		const refusal = { reason: "no_effect", verb: "use", itemId: "health_potion", quantity: 1 } as const;
		const { title, detail } = describeRefusal(refusal, SOURCE_LOCALIZER);

		expect(title).toBe("No need");
		expect(detail).toBe("Health Potion would change nothing, so you keep it.");
	});

	it("should name item and quantity when several were asked for", () => {
		const refusal = { reason: "weight_exceeded", verb: "split", itemId: "iron_ore", quantity: 99 } as const;
		const { title, detail } = describeRefusal(refusal, SOURCE_LOCALIZER);

		expect(title).toBe("Too heavy");
		expect(detail).toBe("Iron Ore × 99 would weigh more than you can carry.");
	});
});

describe("REASON_TEXTS", () => {
	it("should fit a toast when any reason is shown with the longest item name", () => {
		for (const [key, text] of pairs(REASON_TEXTS)) {
			const longest = key.find(".title", 1, true)[0] !== undefined ? 24 : 58;
			expect(formatText(text, { item: "Health Potion × 20" }).size()).toBeLessThanOrEqual(longest);
		}
	});
});
