import { setStored } from "../../datamodel/mutations";
import { createState, getStored, InstanceRecord } from "../../datamodel/record";
import { decode, encode } from "../json";

/** One row of a localization table. */
export interface Entry {
	key: string;
	source: string;
	context: string;
	example: string;
	/** Translations by locale, in lower case. */
	readonly values: Map<string, string>;
}

interface RawEntry {
	readonly key?: unknown;
	readonly source?: unknown;
	readonly context?: unknown;
	readonly example?: unknown;
	readonly values?: unknown;
}

/** The form in which locales are compared: `en_US` and `en-us` are the same. */
export function normalizeLocale(locale: string): string {
	return locale.lower().gsub("_", "-")[0];
}

const text = (value: unknown) => (typeIs(value, "string") ? value : "");

/** Makes a row of a table whose fields have the names of the file format or of GetEntries. */
export function readEntry(raw: RawEntry, values: unknown): Entry {
	const translations = new Map<string, string>();
	if (typeIs(values, "table")) {
		for (const [locale, translation] of pairs(values as Record<string, unknown>)) {
			if (typeIs(locale, "string")) translations.set(normalizeLocale(locale), text(translation));
		}
	}
	const { key, source, context, example } = raw;
	return {
		key: text(key),
		source: text(source),
		context: text(context),
		example: text(example),
		values: translations,
	};
}

function parse(contents: unknown): Array<Entry> {
	const [ok, rows] = pcall(() => decode(text(contents)));
	if (!ok || !typeIs(rows, "table")) return [];
	return (rows as Array<RawEntry>).map((row) => readEntry(row, row.values));
}

const cacheOf = createState(() => ({ contents: undefined as unknown, entries: new Array<Entry>() }));

/** The rows of a LocalizationTable, which keeps them as JSON in its hidden property Contents. */
export function entriesOf(localizationTable: InstanceRecord): Array<Entry> {
	const cache = cacheOf(localizationTable);
	const contents = getStored(localizationTable, "Contents");
	if (cache.contents !== contents) {
		cache.contents = contents;
		cache.entries = parse(contents);
	}
	return cache.entries;
}

/** Stores changed rows. */
export function storeEntries(localizationTable: InstanceRecord, entries: ReadonlyArray<Entry>): void {
	const rows = entries.map(({ key, source, context, example, values }) => ({
		key,
		source,
		context,
		example,
		values,
	}));
	const contents = encode(rows);
	const cache = cacheOf(localizationTable);
	cache.contents = contents;
	cache.entries = table.clone(entries as Array<Entry>);
	setStored(localizationTable, "Contents", contents);
}

/** The row that a key names, or without a key the pair of source and context (LocalizationTable:RemoveEntry). */
export function findEntry(
	entries: ReadonlyArray<Entry>,
	key: string,
	source: string,
	context: string,
): Entry | undefined {
	if (key !== "") return entries.find((entry) => entry.key === key);
	return entries.find((entry) => entry.source === source && entry.context === context);
}

/** The translation of a row for a locale: of exactly that locale, or of another region of the same language. */
export function translationOf(entry: Entry, locale: string): string | undefined {
	const exact = entry.values.get(locale);
	if (exact !== undefined) return exact;
	const language = locale.split("-")[0]!;
	const general = entry.values.get(language);
	if (general !== undefined) return general;
	const others = new Array<string>();
	for (const [other] of entry.values) if (other.split("-")[0] === language) others.push(other);
	return others.size() > 0 ? entry.values.get(others.sort()[0]!) : undefined;
}
