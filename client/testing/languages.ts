import { LocalizationService } from "@rbxts/services";
import { createLocalizer, formatText, Localizer, SOURCE_LOCALIZER } from "client/localization";

/** A language that players may have, with its words. */
export interface Language {
	/** As the column of the localization table is named; "source" for the language of the code. */
	readonly locale: string;
	readonly localizer: Localizer;
}

/** Every language that the place's localization table has, that of the code first. */
export function listLanguages(): ReadonlyArray<Language> {
	const found = LocalizationService.FindFirstChild("Strongbox");
	assert(found?.IsA("LocalizationTable"), "the place has the localization table");

	const byLocale = new Map<string, Map<string, string>>();

	for (const { Key, Values } of found.GetEntries()) {
		for (const [locale, text] of pairs(Values as unknown as Record<string, string>)) {
			const texts = byLocale.get(locale) ?? new Map<string, string>();
			byLocale.set(locale, texts.set(Key, text));
		}
	}

	const languages: Array<Language> = [{ locale: "source", localizer: SOURCE_LOCALIZER }];

	for (const [locale, texts] of byLocale) {
		const localizer = createLocalizer((key, args) => {
			const text = texts.get(key);
			return text !== undefined ? formatText(text, args) : undefined;
		});
		languages.push({ locale, localizer });
	}

	return languages;
}
