import { describe, expect, it } from "@rbxts/jest-globals";

/** The realm's own DateTime; jest may put another one into a spec's environment. */
const DateTimes = (getfenv(0) as unknown as { DateTime: typeof DateTime }).DateTime;

describe("DateTime (reference/engine/datatypes/DateTime)", () => {
	it("should refuse when the date does not exist", () => {
		expect(() => DateTimes.fromUniversalTime(2023, 2, 29)).toThrow("invalid date");
		expect(() => DateTimes.fromUniversalTime(2023, 1, 32)).toThrow("invalid date");
		expect(() => DateTimes.fromUniversalTime(2023, 13, 1)).toThrow("invalid date");
	});

	it("should refuse when the time is before the year 1400 or after 9999", () => {
		expect(() => DateTimes.fromUnixTimestamp(-17987443201)).toThrow("out of range");
		expect(() => DateTimes.fromUnixTimestamp(253402300800)).toThrow("out of range");
		expect(DateTimes.fromUnixTimestamp(253402300799).ToUniversalTime().Year).toBe(9999);
	});

	it("should give nothing when the text is no ISO date", () => {
		for (const text of ["", "today", "2020-13-01", "2020-02-30", "2020-01-01T25:00:00Z", "2020-01-01T10:00Zzz"]) {
			expect(DateTimes.fromIsoDate(text)).toBeUndefined();
		}
	});

	it("should say that it is not simulated when another language is asked for", () => {
		expect(() => DateTimes.fromUnixTimestamp(0).FormatUniversalTime("LL", "fr-fr")).toThrow("not simulated");
	});

	it("should go back and forth when it is written and read as an ISO date", () => {
		const moment = DateTimes.fromUniversalTime(2020, 1, 2, 10, 30, 45);

		expect(moment.ToIsoDate()).toBe("2020-01-02T10:30:45Z");
		expect(DateTimes.fromIsoDate("2020-01-02T10:30:45Z")).toEqual(moment);
		expect(DateTimes.fromIsoDate("2020-01-02T12:30:45+02:00")).toEqual(moment);
		expect(DateTimes.fromIsoDate("2020-01-02")).toEqual(DateTimes.fromUniversalTime(2020, 1, 2));
		expect(DateTimes.fromIsoDate("2020-01-02T10:30:45.250Z")!.UnixTimestampMillis % 1000).toBe(250);
	});

	it("should carry over when time units leave their range, and cut fractions off", () => {
		expect(DateTimes.fromUniversalTime(2020, 1, 1, 0, 90)).toEqual(DateTimes.fromUniversalTime(2020, 1, 1, 1, 30));
		expect(DateTimes.fromUniversalTime(2020, 1, 1, 0, 1, -10).ToUniversalTime().Second).toBe(50);
		expect(DateTimes.fromUniversalTime(2020, 1, 1, 2.5)).toEqual(DateTimes.fromUniversalTime(2020, 1, 1, 2));
		expect(DateTimes.fromUniversalTime()).toEqual(DateTimes.fromUnixTimestamp(0));
	});

	it("should be equal when the milliseconds are", () => {
		expect(DateTimes.fromUnixTimestamp(5) === DateTimes.fromUnixTimestampMillis(5000)).toBe(true);
		expect(DateTimes.fromUnixTimestamp(5) === DateTimes.fromUnixTimestampMillis(5001)).toBe(false);
	});

	it("should tell all units when it is taken apart", () => {
		const moment = DateTimes.fromUniversalTime(2024, 2, 29, 23, 59, 58, 7);

		expect(moment.ToUniversalTime()).toEqual({
			Year: 2024,
			Month: 2,
			Day: 29,
			Hour: 23,
			Minute: 59,
			Second: 58,
			Millisecond: 7,
		});
		expect(moment.ToLocalTime()).toEqual(moment.ToUniversalTime());
		expect(DateTimes.fromUnixTimestamp(-1).ToUniversalTime().Year).toBe(1969);
	});

	it("should fill the documented tokens when it is formatted", () => {
		const moment = DateTimes.fromUniversalTime(1986, 9, 4, 20, 30, 25, 123);
		const formats: Array<[string, string]> = [
			["LT", "8:30 PM"],
			["LTS", "8:30:25 PM"],
			["L", "09/04/1986"],
			["l", "9/4/1986"],
			["LL", "September 4, 1986"],
			["ll", "Sep 4, 1986"],
			["LLL", "September 4, 1986 8:30 PM"],
			["LLLL", "Thursday, September 4, 1986 8:30 PM"],
			["llll", "Thu, Sep 4, 1986 8:30 PM"],
			["YYYY-MM-DD HH:mm:ss.SSS", "1986-09-04 20:30:25.123"],
			["DDDD DDD d dd hh h A a YY", "247 247 4 Th 08 8 PM pm 86"],
		];

		for (const [format, text] of formats) expect(moment.FormatUniversalTime(format, "en-us")).toBe(text);
	});

	it("should follow the virtual clock when it tells the present", () => {
		const before = DateTimes.now().UnixTimestampMillis;
		task.wait(3);

		expect(DateTimes.now().UnixTimestampMillis - before).toBeGreaterThanOrEqual(3000);
		expect(DateTimes.now().UnixTimestampMillis - before).toBeLessThan(3100);
	});
});
