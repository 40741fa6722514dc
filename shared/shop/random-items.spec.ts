import { describe, expect, it } from "@rbxts/jest-globals";
import { listItems } from "../items";
import { getOffer } from "./find-offer";
import { isPaidItem, isRandomItem, isRandomOffer, isRandomProduct, listOdds } from "./random-items";

describe("listOdds", () => {
	it("should know of no odds where nothing is left to chance", () => {
		expect(listOdds("apple")).toEqual([]);
	});

	it("should name everything that may come out, the most likely first", () => {
		expect(listOdds("wooden_crate")).toEqual([
			{ itemId: "iron_ore", quantity: 3, chance: 6 / 15 },
			{ itemId: "health_potion", quantity: 2, chance: 5 / 15 },
			{ itemId: "swift_draught", quantity: 1, chance: 3 / 15 },
			{ itemId: "crystal", quantity: 1, chance: 1 / 15 },
		]);
	});

	it("should add up to certainty for every item that has any", () => {
		for (const { id } of listItems()) {
			const odds = listOdds(id);
			const sum = odds.reduce((total, { chance }) => total + chance, 0);

			expect(math.abs(sum - (odds.isEmpty() ? 0 : 1))).toBeLessThan(1e-9);
		}
	});
});

describe("what is left to chance", () => {
	it("should be a crate, an offer of one, and a product with one in it", () => {
		expect(isRandomItem("wooden_crate")).toBe(true);
		expect(isRandomOffer(getOffer("wooden_crate"))).toBe(true);
		expect(isRandomProduct("crate_bundle")).toBe(true);
	});

	it("should be nothing else", () => {
		expect(isRandomItem("health_potion")).toBe(false);
		expect(isRandomOffer(getOffer("apple"))).toBe(false);
		expect(isRandomProduct("coins_small")).toBe(false);
		expect(isRandomProduct("adventurer_kit")).toBe(false);
	});
});

describe("isPaidItem", () => {
	it("should know what is sold for coins or for Robux, and what is only found", () => {
		expect(isPaidItem("apple")).toBe(true);
		expect(isPaidItem("iron_ore")).toBe(false);
		expect(isPaidItem("brass_key")).toBe(false);
	});
});
