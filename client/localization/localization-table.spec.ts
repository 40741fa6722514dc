import { describe, expect, it } from "@rbxts/jest-globals";
import { LocalizationService } from "@rbxts/services";
import { findItem } from "shared/items";
import { TEXTS } from "./texts";

interface Row {
	readonly key: string;
	readonly source: string;
	readonly translations: ReadonlyArray<string>;
}

function readRows(): ReadonlyArray<Row> {
	const found = LocalizationService.FindFirstChild("Strongbox");
	assert(found?.IsA("LocalizationTable"), "the place has the localization table");

	return found.GetEntries().map(({ Key, Source, Values }) => {
		const translations = new Array<string>();

		for (const [, text] of pairs(Values as unknown as Record<string, string>)) {
			translations.push(text);
		}

		return { key: Key, source: Source, translations };
	});
}

/** The names in braces, in alphabetical order. */
function argsOf(text: string): string {
	const names = new Array<string>();

	for (const [name] of text.gmatch("{(%w+)}")) {
		names.push(name as string);
	}

	return names.sort().join(" ");
}

const rows = readRows();
const texts = new Map<string, string>();

for (const [key, text] of pairs(TEXTS)) {
	texts.set(key, text);
}

/** What the code says under a key, in the source language. */
function sourceOf(key: string): string | undefined {
	const [itemId, field] = key.match("^items%.([%w_]+)%.(%w+)$");
	const item = typeIs(itemId, "string") ? findItem(itemId) : undefined;

	return item ? (field === "name" ? item.name : item.description) : texts.get(key);
}

describe("the localization table", () => {
	it("should have no row that nothing uses", () => {
		for (const { key } of rows) {
			const [isStat] = key.find("stats.", 1, true);
			expect(`${key}: ${isStat === 1 || sourceOf(key) !== undefined}`).toBe(`${key}: true`);
		}
	});

	it("should say what the code says in the source language", () => {
		for (const { key, source } of rows) {
			expect(`${key}: ${source}`).toBe(`${key}: ${sourceOf(key) ?? source}`);
		}
	});

	it("should have a row for every text of the interface", () => {
		const keys = new Set<string>(rows.map(({ key }) => key));

		for (const [key] of texts) {
			expect(`${key}: ${keys.has(key)}`).toBe(`${key}: true`);
		}
	});

	it("should name the same arguments in every language", () => {
		for (const { key, source, translations } of rows) {
			for (const text of translations) {
				expect(`${key}: ${argsOf(text)}`).toBe(`${key}: ${argsOf(source)}`);
			}
		}
	});
});
