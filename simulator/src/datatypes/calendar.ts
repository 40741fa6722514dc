/** A moment of the Gregorian calendar in UTC. */
export interface CalendarTime {
	readonly year: number;
	/** 1 … 12 */
	readonly month: number;
	/** 1 … 31 */
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
	readonly millisecond: number;
	/** 0 is Sunday. */
	readonly weekday: number;
	/** 1 … 366 */
	readonly yearDay: number;
}

const MILLISECONDS_PER_DAY = 86400000;
// 1970-01-01 was a Thursday.
const EPOCH_WEEKDAY = 4;

export function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 to a date, negative before it. Years are counted from March, so that leap days come last. */
export function daysFromDate(year: number, month: number, day: number): number {
	const shifted = month <= 2 ? year - 1 : year;
	const era = math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const monthFromMarch = (month + 9) % 12;
	const dayOfYear = math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + math.floor(yearOfEra / 4) - math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

/** Milliseconds since 1970 of a date and a time of day. */
export function toMilliseconds(
	year: number,
	month: number,
	day: number,
	hour: number,
	minute: number,
	second: number,
	millisecond: number,
): number {
	return (
		daysFromDate(year, month, day) * MILLISECONDS_PER_DAY +
		((hour * 60 + minute) * 60 + second) * 1000 +
		millisecond
	);
}

/** The calendar's view of milliseconds since 1970. */
export function toCalendar(milliseconds: number): CalendarTime {
	const days = math.floor(milliseconds / MILLISECONDS_PER_DAY);
	const rest = milliseconds - days * MILLISECONDS_PER_DAY;
	const shifted = days + 719468;
	const era = math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = math.floor(
		(dayOfEra - math.floor(dayOfEra / 1460) + math.floor(dayOfEra / 36524) - math.floor(dayOfEra / 146096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + math.floor(yearOfEra / 4) - math.floor(yearOfEra / 100));
	const monthFromMarch = math.floor((5 * dayOfYear + 2) / 153);
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	const seconds = math.floor(rest / 1000);
	return {
		year,
		month,
		day: dayOfYear - math.floor((153 * monthFromMarch + 2) / 5) + 1,
		hour: math.floor(seconds / 3600),
		minute: math.floor(seconds / 60) % 60,
		second: seconds % 60,
		millisecond: rest % 1000,
		weekday: (days + EPOCH_WEEKDAY) % 7,
		yearDay: days - daysFromDate(year, 1, 1) + 1,
	};
}
