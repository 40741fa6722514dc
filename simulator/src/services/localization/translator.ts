import { implement } from "../../datamodel/implementation";
import { raise } from "../../datamodel/raise";
import { Realm } from "../../datamodel/realm";
import { createState, findRecord, getFullName, getStored, InstanceRecord } from "../../datamodel/record";
import { requireString } from "../../datatypes/arguments";
import { entriesOf, Entry, normalizeLocale, translationOf } from "./entries";
import { formatTranslation } from "./format";

interface TranslatorState {
	locale: string;
	/** The tables to search, the first one first. */
	tables: () => ReadonlyArray<InstanceRecord>;
}

const stateOf = createState((): TranslatorState => ({ locale: "en-us", tables: () => [] }));

/** Makes a Translator over tables, which are asked for anew on each use. */
export function createTranslator(realm: Realm, locale: string, tables: TranslatorState["tables"]): Translator {
	const translator = realm.create("Translator");
	const state = stateOf(translator);
	state.locale = normalizeLocale(locale);
	state.tables = tables;
	return translator.proxy as Translator;
}

function sourceLocale(localizationTable: InstanceRecord): string {
	return normalizeLocale(getStored(localizationTable, "SourceLocaleId") as string);
}

function textIn(entry: Entry, localizationTable: InstanceRecord, locale: string): string | undefined {
	const translation = translationOf(entry, locale);
	if (translation !== undefined && translation !== "") return translation;
	return sourceLocale(localizationTable) === locale && entry.source !== "" ? entry.source : undefined;
}

/** How much of the end of an instance's path a row's context names; more is better. */
function contextScore(context: string, path: string): number {
	if (context === "") return 0;
	const wanted = context.split(".");
	const has = path.split(".");
	let score = 0;
	while (score < wanted.size() && wanted[wanted.size() - 1 - score] === has[has.size() - 1 - score]) score += 1;
	return score > 0 ? score : -1;
}

function translate({ tables, locale }: TranslatorState, context: InstanceRecord | undefined, source: string): string {
	const path = context ? getFullName(context) : "";
	for (const localizationTable of tables()) {
		let best: string | undefined;
		let bestScore = -1;
		for (const entry of entriesOf(localizationTable)) {
			if (entry.source !== source) continue;
			const score = contextScore(entry.context, path);
			const text = textIn(entry, localizationTable, locale);
			if (text !== undefined && score > bestScore) {
				best = text;
				bestScore = score;
			}
		}
		if (best !== undefined) return best;
	}
	return source;
}

/** Translator (Translator.yaml). */
export const translatorImplementation = implement("Translator", {
	properties: { LocaleId: { read: (translator) => stateOf(translator).locale } },
	methods: {
		FormatByKey: (translator: InstanceRecord, key: unknown, args?: unknown) => {
			const state = stateOf(translator);
			const name = requireString(key, 1, "FormatByKey");
			for (const localizationTable of state.tables()) {
				const entry = entriesOf(localizationTable).find((row) => row.key === name);
				const text = entry && textIn(entry, localizationTable, state.locale);
				if (text === undefined) continue;
				return formatTranslation(text, args, state.locale, (source) => translate(state, undefined, source));
			}
			return raise(
				`LocalizationTable or parent tables do not contain a translation for key "${name}" and locale "${state.locale}"`,
			);
		},
		Translate: (translator, context, text) =>
			translate(stateOf(translator), findRecord(context), requireString(text, 2, "Translate")),
	},
});
