import { describe, expect, it } from "@rbxts/jest-globals";
import { getItem } from "shared/items";
import { addWait, findWait, NO_WAITS, shareLeft } from "./cooldowns";

const potion = getItem("health_potion");
const tonic = getItem("greater_tonic");
const seconds = potion.cooldown?.seconds ?? 0;

describe("addWait", () => {
	it("should change nothing when the item has no cooldown", () => {
		expect(addWait(NO_WAITS, getItem("iron_ore"), 10)).toBe(NO_WAITS);
	});

	it("should forget waits that are over when another one begins", () => {
		const waits = addWait(addWait(NO_WAITS, potion, 10), getItem("swift_draught"), 10 + seconds);

		expect(waits.size()).toBe(1);
	});
});

describe("findWait", () => {
	it("should find none when it is over", () => {
		expect(findWait(addWait(NO_WAITS, potion, 10), potion, 10 + seconds)).toBeUndefined();
	});

	it("should find one when an item of its group was used", () => {
		const waits = addWait(NO_WAITS, potion, 10);

		expect(findWait(waits, tonic, 10.5)?.endsAt).toBe(10 + seconds);
		expect(findWait(waits, getItem("swift_draught"), 10.5)).toBeUndefined();
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
