import { raise } from "../../datamodel/raise";
import { toCalendar } from "../../datatypes/calendar";
import { formatTime } from "../../datatypes/date-format";
import { textOf } from "../../datatypes/text";

/** Languages that write 1234,50. */
const COMMA_LANGUAGES = new Set(["de", "es", "fr", "id", "it", "pl", "pt", "ru", "tr", "vi"]);

function decimal(value: number, locale: string, separators: boolean): string {
	const text = string.format("%.2f", value);
	if (COMMA_LANGUAGES.has(locale.split("-")[0]!)) return text.gsub("%.", ",")[0];
	if (!separators) return text;
	const [sign, digits, rest] = text.match("^(%-?)(%d+)(.*)$") as LuaTuple<[string, string, string]>;
	const grouped = digits.reverse().gsub("(%d%d%d)", "%1,")[0].reverse().gsub("^,", "")[0];
	return sign + grouped + rest;
}

function hexadecimal(value: number): string {
	const whole = value < 0 ? math.ceil(value) : math.floor(value);
	if (whole >= 0) return string.format("%X", whole);
	// Two's complement of 64 bits, in halves because a number holds 53.
	const low = whole % 4294967296;
	const high = (math.floor(whole / 4294967296) + 4294967296) % 4294967296;
	return string.format("%X%08X", high, low);
}

const time = (pattern: string) => (value: number) => formatTime(toCalendar(value * 1000), pattern, "en-us");

/** Format specifiers of numbers (production/localization/translate-dynamic-content.md). */
const NUMBER_FORMATS: Readonly<Record<string, (value: number, locale: string) => string>> = {
	int: (value) => string.format("%d", value < 0 ? math.ceil(value) : math.floor(value)),
	fixed: (value, locale) => decimal(value, locale, false),
	num: (value, locale) => decimal(value, locale, true),
	HEX: hexadecimal,
	hex: (value) => hexadecimal(value).lower(),
	datetime: time("YYYY-MM-DD HH:mm:ss"),
	iso8601: (value) => time("YYYY-MM-DD")(value) + "T" + time("HH:mm:ss")(value) + "Z",
	shorttime: time("h:mm A"),
	shortdatetime: time("M/D/YYYY h:mm A"),
	shortdate: time("M/D/YYYY"),
};

/**
 * Fills the parameters of a translation, such as `{1}`, `{name}` or `{count:int}`.
 * @param translate looks up the text of a parameter with the specifier `translate`.
 */
export function formatTranslation(
	template: string,
	args: unknown,
	locale: string,
	translate: (text: string) => string,
): string {
	const values = (typeIs(args, "table") ? args : {}) as Record<string | number, unknown>;
	return template.gsub("{([%w_]+):?([%w_]*)}", (name: string, specifier: string) => {
		const value = values[tonumber(name) ?? name];
		if (value === undefined) return raise(`Translator: the arguments have no value for the parameter "${name}"`);
		if (specifier === "") return textOf(value);
		if (specifier === "translate") return translate(textOf(value));
		const format = NUMBER_FORMATS[specifier];
		if (!format) return raise(`Translator: unknown format specifier "${specifier}"`);
		const number = tonumber(value);
		if (number === undefined) return raise(`Translator: the parameter "${name}" must be a number`);
		return format(number, locale);
	})[0];
}
