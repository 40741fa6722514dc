import { raise } from "../datamodel/raise";
import { CalendarTime } from "./calendar";

const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const padded = (value: number, width: number) => string.format(`%0${width}d`, value);
const hour12 = (time: CalendarTime) => (time.hour % 12 === 0 ? 12 : time.hour % 12);

/** Tokens that stand for one value each (DateTime.yaml, "Elemental Tokens"). */
const ELEMENTS: Readonly<Record<string, (time: CalendarTime) => string>> = {
	YY: (time) => padded(time.year % 100, 2),
	YYYY: (time) => padded(time.year, 4),
	M: (time) => tostring(time.month),
	MM: (time) => padded(time.month, 2),
	MMM: (time) => MONTHS[time.month - 1]!.sub(1, 3),
	MMMM: (time) => MONTHS[time.month - 1]!,
	D: (time) => tostring(time.day),
	DD: (time) => padded(time.day, 2),
	DDD: (time) => tostring(time.yearDay),
	DDDD: (time) => padded(time.yearDay, 3),
	d: (time) => tostring(time.weekday),
	dd: (time) => WEEKDAYS[time.weekday]!.sub(1, 2),
	ddd: (time) => WEEKDAYS[time.weekday]!.sub(1, 3),
	dddd: (time) => WEEKDAYS[time.weekday]!,
	H: (time) => tostring(time.hour),
	HH: (time) => padded(time.hour, 2),
	h: (time) => tostring(hour12(time)),
	hh: (time) => padded(hour12(time), 2),
	m: (time) => tostring(time.minute),
	mm: (time) => padded(time.minute, 2),
	s: (time) => tostring(time.second),
	ss: (time) => padded(time.second, 2),
	S: (time) => tostring(math.floor(time.millisecond / 100)),
	SS: (time) => padded(math.floor(time.millisecond / 10), 2),
	SSS: (time) => padded(time.millisecond, 3),
	A: (time) => (time.hour < 12 ? "AM" : "PM"),
	a: (time) => (time.hour < 12 ? "am" : "pm"),
};

/** What the composite tokens mean in the locale en-us (DateTime.yaml, "Composite Tokens"). */
const COMPOSITES: Readonly<Record<string, string>> = {
	LT: "h:mm A",
	LTS: "h:mm:ss A",
	L: "MM/DD/YYYY",
	l: "M/D/YYYY",
	LL: "MMMM D, YYYY",
	ll: "MMM D, YYYY",
	LLL: "MMMM D, YYYY h:mm A",
	lll: "MMM D, YYYY h:mm A",
	LLLL: "dddd, MMMM D, YYYY h:mm A",
	llll: "ddd, MMM D, YYYY h:mm A",
};

const LONGEST_TOKEN = 4;

function tokenAt(format: string, position: number): string | undefined {
	for (let length = LONGEST_TOKEN; length >= 1; length--) {
		const candidate = format.sub(position, position + length - 1);
		if (candidate.size() < length) continue;
		if (ELEMENTS[candidate] || COMPOSITES[candidate] !== undefined) return candidate;
	}
	return undefined;
}

function formatTokens(time: CalendarTime, format: string): string {
	let result = "";
	let position = 1;
	while (position <= format.size()) {
		const token = tokenAt(format, position);
		if (token === undefined) {
			result += format.sub(position, position);
			position += 1;
			continue;
		}
		const element = ELEMENTS[token];
		result += element ? element(time) : formatTokens(time, COMPOSITES[token]!);
		position += token.size();
	}
	return result;
}

/** Writes a time in the words of a locale; only English is known here. */
export function formatTime(time: CalendarTime, format: string, locale: string): string {
	if (locale.lower().sub(1, 2) !== "en") return raise(`not simulated: DateTime formats of the locale "${locale}"`);
	return formatTokens(time, format);
}
