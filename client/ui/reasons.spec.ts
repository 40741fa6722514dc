import { describe, expect, it } from "@rbxts/jest-globals";
import { formatText, SOURCE_LOCALIZER } from "client/localization";
import { REASON_TEXTS } from "client/localization/reason-texts";
import { News } from "client/store";
import { listItems } from "shared/items";
import { describeNotice, describeRefusal } from "./reasons";

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

describe("describeNotice", () => {
	it("should say that it is a refusal when it is one", () => {
		const refusal = { reason: "not_enough_coins", verb: "buy", itemId: "apple", quantity: 5 } as const;

		expect(describeNotice(refusal, SOURCE_LOCALIZER)).toEqual({
			title: "Not enough coins",
			detail: "Apple × 5 costs more than you have.",
			isRefusal: true,
		});
	});

	it("should name what is sold for Robux in a refusal too", () => {
		const refusal = { reason: "read_only", verb: "purchase", product: "extra_slots", quantity: 1 } as const;

		expect(describeNotice(refusal, SOURCE_LOCALIZER).detail).toMatch("^Extra Pockets ");
	});

	it("should name what came of a purchase", () => {
		const coins: News = { news: "coins", quantity: 1200 };
		const bought: News = { news: "bought", itemId: "apple", quantity: 5 };
		const pass: News = { news: "product", pass: "roomy_bag", quantity: 1 };

		expect(describeNotice(coins, SOURCE_LOCALIZER).title).toBe("Coins +1,200");
		expect(describeNotice(bought, SOURCE_LOCALIZER)).toEqual({
			title: "Bought",
			detail: "Apple × 5 is in your bag.",
			isRefusal: false,
		});
		expect(describeNotice(pass, SOURCE_LOCALIZER).detail).toBe("Roomy Bag is yours.");
	});

	it("should fit a toast when any news is told of anything", () => {
		for (const news of ["coins", "bought", "product", "waiting", "claimed", "claimedAll", "delayed"] as const) {
			for (const { id: itemId } of listItems()) {
				const { title, detail } = describeNotice({ news, itemId, quantity: 20 }, SOURCE_LOCALIZER);
				expect(title.size()).toBeLessThanOrEqual(24);
				expect(detail.size()).toBeLessThanOrEqual(60);
			}
		}
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
