import { describe, expect, it } from "@rbxts/jest-globals";
import { LocalizationService } from "@rbxts/services";
import { getItem } from "shared/items";
import { createLocalizer, SOURCE_LOCALIZER } from "./create-localizer";
import { createTranslationFinder } from "./find-translation";
import { TextArgs } from "./format-text";

describe("createLocalizer", () => {
	it("should speak the source language when the player's has no such text", () => {
		const { translate, nameOf, statNameOf } = createLocalizer(() => undefined);

		expect(translate("inventory.title")).toBe("Inventory");
		expect(translate("inventory.slots.limited", { used: 3, max: 24 })).toBe("3 / 24 slots");
		expect(nameOf(getItem("apple"))).toBe("Apple");
		expect(statNameOf("Walk speed")).toBe("Walk speed");
	});

	it("should look names of items and stats up under their keys", () => {
		const asked = new Array<string>();
		const localizer = createLocalizer((key) => {
			asked.push(key);
			return "word";
		});

		expect(localizer.nameOf(getItem("apple"))).toBe("word");
		localizer.statNameOf("Walk speed");
		localizer.descriptionOf(getItem("apple"));
		expect(asked).toEqual(["items.apple.name", "stats.walk_speed", "items.apple.description"]);
	});

	it("should speak the player's language when the place has a table for it", () => {
		const translator = LocalizationService.GetTranslatorForLocaleAsync("de-de");
		const format = (key: string, args?: TextArgs) => translator.FormatByKey(key, args);
		const { translate, nameOf } = createLocalizer(createTranslationFinder(format));

		expect(translate("inventory.title")).toBe("Inventar");
		expect(translate("inventory.slots.limited", { used: 3, max: 24 })).toBe("3 / 24 Plätze");
		expect(nameOf(getItem("apple"))).toBe("Apfel");
	});

	it("should write numbers as the language does whose words it speaks", () => {
		const translator = LocalizationService.GetTranslatorForLocaleAsync("de-de");
		const format = (key: string, args?: TextArgs) => translator.FormatByKey(key, args);
		const german = createLocalizer(createTranslationFinder(format));

		expect(german.formatWeight(0.05)).toBe("0,05");
		expect(german.formatStat(1.5)).toBe("1,5");
		expect(german.formatCount(12_400)).toBe("12.400");
		expect(german.formatShort(12_400)).toBe("12,4k");
		expect(SOURCE_LOCALIZER.formatCount(12_400)).toBe("12,400");
	});
});

describe("createTranslationFinder", () => {
	it("should ask for a missing key only once", () => {
		let calls = 0;
		const find = createTranslationFinder(() => {
			calls += 1;
			return error("no such key");
		});

		expect(find("inventory.title")).toBeUndefined();
		expect(find("inventory.title")).toBeUndefined();
		expect(calls).toBe(1);
	});
});

describe("SOURCE_LOCALIZER", () => {
	it("should say the same as the registry when an item is named", () => {
		expect(SOURCE_LOCALIZER.nameOf(getItem("iron_sword"))).toBe("Iron Sword");
	});
});
