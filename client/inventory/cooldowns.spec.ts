import { describe, expect, it } from "@rbxts/jest-globals";
import { cooldownGroupOf, getItem } from "shared/items";
import { findWait, shareLeft } from "./cooldowns";

const potion = getItem("health_potion");
const tonic = getItem("greater_tonic");
const seconds = potion.cooldown?.seconds ?? 0;
const readyTimes = { [cooldownGroupOf(potion)]: 10 + seconds };

describe("findWait", () => {
	it("should find none when it is over", () => {
		expect(findWait(readyTimes, potion, 10 + seconds)).toBeUndefined();
	});

	it("should find none when the item has no cooldown", () => {
		const ore = getItem("iron_ore");

		expect(findWait({ [cooldownGroupOf(ore)]: 99 }, ore, 10)).toBeUndefined();
	});

	it("should find one when an item of its group was used", () => {
		expect(findWait(readyTimes, tonic, 10.5)?.endsAt).toBe(10 + seconds);
		expect(findWait(readyTimes, getItem("swift_draught"), 10.5)).toBeUndefined();
	});

	it("should begin when it was used", () => {
		expect(findWait(readyTimes, potion, 11)).toEqual({ startedAt: 10, endsAt: 10 + seconds });
	});
});

describe("shareLeft", () => {
	it("should stay between one and nothing when the time is outside of the wait", () => {
		const wait = { startedAt: 10, endsAt: 14 };

		expect(shareLeft(wait, 9)).toBe(1);
		expect(shareLeft(wait, 11)).toBe(0.75);
		expect(shareLeft(wait, 20)).toBe(0);
	});
});
