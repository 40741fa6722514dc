import { raise } from "../datamodel/raise";
import { Realm } from "../datamodel/realm";
import { requireNumber, requireString } from "./arguments";
import { daysInMonth, toCalendar, toMilliseconds } from "./calendar";
import { formatTime } from "./date-format";
import { ValueType } from "./value-type";

// DateTime.yaml: the years 1400 to 9999.
const EARLIEST = -17987443200000;
const LATEST = 253402300799999;

interface Moment {
	/** Milliseconds since 1970. */
	readonly milliseconds: number;
}

function toTable({ milliseconds }: Moment): TimeValueTable {
	const time = toCalendar(milliseconds);
	return {
		Year: time.year,
		Month: time.month,
		Day: time.day,
		Hour: time.hour,
		Minute: time.minute,
		Second: time.second,
		Millisecond: time.millisecond,
	};
}

function format({ milliseconds }: Moment, template: unknown, locale: unknown): string {
	return formatTime(
		toCalendar(milliseconds),
		requireString(template, 1, "Format"),
		requireString(locale, 2, "Format"),
	);
}

function toIsoDate({ milliseconds }: Moment): string {
	const { year, month, day, hour, minute, second, millisecond } = toCalendar(milliseconds);
	const fraction = millisecond === 0 ? "" : string.format(".%03d", millisecond);
	return string.format("%04d-%02d-%02dT%02d:%02d:%02d%sZ", year, month, day, hour, minute, second, fraction);
}

const momentType = new ValueType<Moment, DateTime>("DateTime", {
	properties: {
		UnixTimestamp: (moment) => math.floor(moment.milliseconds / 1000),
		UnixTimestampMillis: (moment) => moment.milliseconds,
	},
	// The simulated world stands at Greenwich, so that a run does not depend on the machine: local time is UTC.
	methods: {
		ToUniversalTime: toTable,
		ToLocalTime: toTable,
		ToIsoDate: toIsoDate,
		FormatUniversalTime: format,
		FormatLocalTime: format,
	},
	toText: (moment) => string.format("%d", moment.milliseconds),
	equals: (a, b) => a.milliseconds === b.milliseconds,
});

/** A DateTime. @param milliseconds since 1970. */
export function createDateTime(milliseconds: number): DateTime {
	// Written so that NaN fails too.
	if (!(milliseconds >= EARLIEST && milliseconds <= LATEST))
		return raise("DateTime is out of range: years 1400 to 9999");
	return momentType.wrap({ milliseconds: math.floor(milliseconds) });
}

const DATE_PARTS: ReadonlyArray<readonly [string, number]> = [
	["year", 1970],
	["month", 1],
	["day", 1],
	["hour", 0],
	["minute", 0],
	["second", 0],
	["millisecond", 0],
];

function fromParts(...values: Array<unknown>): DateTime {
	const parts = DATE_PARTS.map(([, fallback], index) =>
		math.floor(requireNumber(values[index], index + 1, "fromUniversalTime", fallback)),
	);
	const [year, month, day, hour, minute, second, millisecond] = parts;
	if (!isDate(year!, month!, day!)) return raise("DateTime: invalid date");
	return createDateTime(toMilliseconds(year!, month!, day!, hour!, minute!, second!, millisecond!));
}

function isDate(year: number, month: number, day: number): boolean {
	if (!(year >= 1400 && year <= 9999)) return false;
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function fromIsoDate(text: unknown): DateTime | undefined {
	const iso = requireString(text, 1, "fromIsoDate");
	const [year, month, day, rest] = iso.match("^(%d%d%d%d)%-(%d%d)%-(%d%d)(.*)$") as LuaTuple<
		Array<string | undefined>
	>;
	if (year === undefined || !isDate(tonumber(year)!, tonumber(month)!, tonumber(day)!)) return undefined;
	const date = toMilliseconds(tonumber(year)!, tonumber(month)!, tonumber(day)!, 0, 0, 0, 0);
	if (rest === "") return createDateTime(date);
	const [hour, minute, second, fraction, zone] = rest!.match("^[T ](%d%d):(%d%d):(%d%d)(%.?%d*)(.*)$") as LuaTuple<
		Array<string | undefined>
	>;
	if (hour === undefined) return undefined;
	const hours = tonumber(hour)!;
	const minutes = tonumber(minute)!;
	const seconds = tonumber(second)!;
	const offset = zoneOffset(zone!);
	if (hours > 23 || minutes > 59 || seconds > 60 || offset === undefined || fraction === ".") return undefined;
	const milliseconds = fraction === "" ? 0 : math.floor(tonumber(`0${fraction}`)! * 1000 + 1e-6);
	return createDateTime(date + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + milliseconds);
}

/** Minutes east of Greenwich; undefined when the text is no time zone. */
function zoneOffset(zone: string): number | undefined {
	if (zone === "" || zone === "Z") return 0;
	const [sign, hours, minutes] = zone.match("^([+-])(%d%d):?(%d%d)$") as LuaTuple<Array<string | undefined>>;
	if (sign === undefined) return undefined;
	const offset = tonumber(hours)! * 60 + tonumber(minutes)!;
	return sign === "-" ? -offset : offset;
}

/** The `DateTime` library of a realm (DateTime.yaml), on the virtual clock. */
export function createDateTimeLibrary(realm: Realm): object {
	return table.freeze({
		now: () => createDateTime((realm.epoch + realm.now() + realm.clock.offset) * 1000),
		fromUnixTimestamp: (seconds: unknown) =>
			createDateTime(math.floor(requireNumber(seconds, 1, "fromUnixTimestamp", 0)) * 1000),
		fromUnixTimestampMillis: (milliseconds: unknown) =>
			createDateTime(math.floor(requireNumber(milliseconds, 1, "fromUnixTimestampMillis", 0))),
		fromUniversalTime: fromParts,
		fromLocalTime: fromParts,
		fromIsoDate,
	});
}
