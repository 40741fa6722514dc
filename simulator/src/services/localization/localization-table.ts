import { implement } from "../../datamodel/implementation";
import { setStored } from "../../datamodel/mutations";
import { raise } from "../../datamodel/raise";
import { getStored, InstanceRecord, isA } from "../../datamodel/record";
import { requireString } from "../../datatypes/arguments";
import { entriesOf, Entry, findEntry, normalizeLocale, readEntry, storeEntries, translationOf } from "./entries";
import { createTranslator } from "./translator";

interface EntryFields {
	readonly Key?: unknown;
	readonly Source?: unknown;
	readonly Context?: unknown;
	readonly Example?: unknown;
	readonly Values?: unknown;
}

/** A table and the tables that it stands in. */
export function withParentTables(localizationTable: InstanceRecord): Array<InstanceRecord> {
	const tables = new Array<InstanceRecord>();
	let current: InstanceRecord | undefined = localizationTable;
	while (current && isA(current, "LocalizationTable")) {
		tables.push(current);
		current = current.parent;
	}
	return tables;
}

/** The rows as GetEntries gives them. */
export function describeEntries(localizationTable: InstanceRecord): Array<LocalizationEntry> {
	return entriesOf(localizationTable).map(({ key, source, context, example, values }) => ({
		Key: key,
		Source: source,
		Context: context,
		Example: example,
		Values: table.clone(values) as unknown as LocalizationEntry["Values"],
	})) as unknown as Array<LocalizationEntry>;
}

/** What methods name a row by; each of the three may be empty. */
type Names = readonly [key: unknown, source: unknown, context: unknown];

function readNames(names: Names, method: string): { key: string; source: string; context: string } {
	return {
		key: requireString(names[0], 1, method, ""),
		source: requireString(names[1], 2, method, ""),
		context: requireString(names[2], 3, method, ""),
	};
}

function createEntry(names: ReturnType<typeof readNames>): Entry {
	return { ...names, example: "", values: new Map() };
}

/** Changes the row that three names stand for, after making it when there is none. */
function changeEntry(localizationTable: InstanceRecord, names: Names, change: (entry: Entry) => void): void {
	const entries = table.clone(entriesOf(localizationTable));
	const { key, source, context } = readNames(names, "SetEntry");
	if (key === "" && source === "") return raise("LocalizationTable: an entry needs a key or a source");
	const existing = findEntry(entries, key, source, context);
	// A copy, so that a refused change leaves the row as it was.
	const entry = existing
		? { ...existing, values: table.clone(existing.values) }
		: createEntry({ key, source, context });
	if (existing) entries[entries.indexOf(existing)] = entry;
	else entries.push(entry);
	change(entry);
	if (entries.some((other) => other !== entry && isSame(other, entry))) {
		return raise("LocalizationTable: another entry has the same key, source and context");
	}
	storeEntries(localizationTable, entries);
}

function isSame(a: Entry, b: Entry): boolean {
	if (a.key !== "" || b.key !== "") return a.key === b.key;
	return a.source === b.source && a.context === b.context;
}

function removeFrom(
	localizationTable: InstanceRecord,
	names: Names,
	change: (entry: Entry, all: Array<Entry>) => void,
): void {
	const entries = table.clone(entriesOf(localizationTable));
	const { key, source, context } = readNames(names, "RemoveEntry");
	const entry = findEntry(entries, key, source, context);
	if (!entry) return;
	change(entry, entries);
	storeEntries(localizationTable, entries);
}

/** LocalizationTable (LocalizationTable.yaml), filled by hand or from the CSV files that Rojo reads. */
export const localizationTableImplementation = implement("LocalizationTable", {
	untypedProperties: { Contents: { default: "[]" } },
	methods: {
		GetEntries: describeEntries,
		SetEntries: (localizationTable, rows) => {
			if (!typeIs(rows, "table")) return raise("Argument 1 missing or nil");
			const entries = (rows as Array<EntryFields>).map((row) =>
				readEntry({ key: row.Key, source: row.Source, context: row.Context, example: row.Example }, row.Values),
			);
			storeEntries(localizationTable, entries);
		},
		GetTranslator: (localizationTable, locale) =>
			createTranslator(localizationTable.realm, requireString(locale, 1, "GetTranslator"), () =>
				withParentTables(localizationTable),
			),
		SetEntryValue: (localizationTable, key, source, context, locale, text) =>
			changeEntry(localizationTable, [key, source, context], (entry) =>
				entry.values.set(
					normalizeLocale(requireString(locale, 4, "SetEntryValue")),
					requireString(text, 5, "SetEntryValue"),
				),
			),
		SetEntryKey: (localizationTable, key, source, context, newKey) =>
			changeEntry(
				localizationTable,
				[key, source, context],
				(entry) => (entry.key = requireString(newKey, 4, "SetEntryKey")),
			),
		SetEntrySource: (localizationTable, key, source, context, newSource) =>
			changeEntry(localizationTable, [key, source, context], (entry) => {
				entry.source = requireString(newSource, 4, "SetEntrySource");
			}),
		SetEntryContext: (localizationTable, key, source, context, newContext) =>
			changeEntry(localizationTable, [key, source, context], (entry) => {
				entry.context = requireString(newContext, 4, "SetEntryContext");
			}),
		SetEntryExample: (localizationTable, key, source, context, example) =>
			changeEntry(localizationTable, [key, source, context], (entry) => {
				entry.example = requireString(example, 4, "SetEntryExample");
			}),
		RemoveEntry: (localizationTable, key, source, context) =>
			removeFrom(localizationTable, [key, source, context], (entry, all) => void all.remove(all.indexOf(entry))),
		RemoveEntryValue: (localizationTable, key, source, context, locale) =>
			removeFrom(localizationTable, [key, source, context], (entry) => {
				entry.values.delete(normalizeLocale(requireString(locale, 4, "RemoveEntryValue")));
			}),
		RemoveTargetLocale: (localizationTable, locale) => {
			const name = normalizeLocale(requireString(locale, 1, "RemoveTargetLocale"));
			const entries = entriesOf(localizationTable);
			for (const entry of entries) entry.values.delete(name);
			storeEntries(localizationTable, entries);
		},
		GetString: (localizationTable, locale, key) => {
			const entry = entriesOf(localizationTable).find((row) => row.key === key);
			return (entry && translationOf(entry, normalizeLocale(locale))) ?? "";
		},
		GetContents: (localizationTable) => getStored(localizationTable, "Contents") as string,
		SetContents: (localizationTable, contents) => setStored(localizationTable, "Contents", contents),
	},
});
