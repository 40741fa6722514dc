import { describe, expect, it } from "@rbxts/jest-globals";
import { isPlayerSettings } from "./player-settings";

describe("isPlayerSettings", () => {
	it("should refuse what is no table, and choices that are no simple values", () => {
		for (const value of [undefined, 5, "music", ["music"], { music: { volume: 1 } }, { music: [1] }]) {
			expect(isPlayerSettings(value)).toBe(false);
		}
	});

	it("should accept any names with text, numbers and flags", () => {
		expect(isPlayerSettings({})).toBe(true);
		expect(isPlayerSettings({ music: false, volume: 0.5, theme: "dark" })).toBe(true);
	});
});
