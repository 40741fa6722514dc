import { Item } from "shared/items";
import { formatCount, formatShort, formatStat, formatWeight } from "./format-number";
import { formatText, TextArgs } from "./format-text";
import { TextKey, TEXTS } from "./texts";

/** The names in braces of a text. */
type ArgName<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | ArgName<Rest> : never;

type ArgsOf<K extends TextKey> =
	ArgName<(typeof TEXTS)[K]> extends never
		? []
		: [args: Readonly<Record<ArgName<(typeof TEXTS)[K]>, string | number>>];

/** Gives the player's own words for a key; what its text names in braces has to be given. */
export type Translate = <K extends TextKey>(key: K, ...args: ArgsOf<K>) => string;

/** All words that a player reads, and how their language writes numbers. */
export interface Localizer {
	readonly translate: Translate;
	readonly nameOf: (item: Item) => string;
	readonly descriptionOf: (item: Item) => string;
	/** Name of a line in the detail pane, such as "Walk speed", which has the key "stats.walk_speed". */
	readonly statNameOf: (name: string) => string;
	/** The words of a key that stands in data, such as that of a product; the key itself where there are none. */
	readonly textOf: (key: string) => string;
	/** Kilograms: whole ones without decimals, others with one or two. */
	readonly formatWeight: (kilograms: number) => string;
	/** A number of a stat: whole, or with one decimal. */
	readonly formatStat: (value: number) => string;
	/** A whole number with a sign between its thousands. */
	readonly formatCount: (count: number) => string;
	/** A whole number in at most five letters. */
	readonly formatShort: (count: number) => string;
}

const texts = new Map<string, string>();

for (const [key, text] of pairs(TEXTS)) {
	texts.set(key, text);
}

/**
 * Looks texts up in a language. `find` gives the text of a key with the arguments filled in, or `undefined` where the
 * language has none; then the source language speaks.
 */
export function createLocalizer(find: (key: string, args?: TextArgs) => string | undefined): Localizer {
	const translate: Translate = (key, ...args) => {
		const given: TextArgs | undefined = args[0];
		return find(key, given) ?? formatText(TEXTS[key], given);
	};

	return {
		translate,
		nameOf: (item) => find(item.nameKey) ?? item.name,
		descriptionOf: (item) => find(item.descriptionKey) ?? item.description,
		statNameOf: (name) => find(`stats.${name.lower().gsub(" ", "_")[0]}`) ?? name,
		textOf: (key) => find(key) ?? texts.get(key) ?? key,
		formatWeight: (kilograms) => formatWeight(kilograms, translate("number.decimal")),
		formatStat: (value) => formatStat(value, translate("number.decimal")),
		formatCount: (count) => formatCount(count, translate("number.thousands")),
		formatShort: (count) => formatShort(count, translate("number.decimal")),
	};
}

/** The source language. */
export const SOURCE_LOCALIZER = createLocalizer(() => undefined);
