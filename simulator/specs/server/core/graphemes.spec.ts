import { describe, expect, it } from "@rbxts/jest-globals";

function split(text: string): Array<string> {
	const result = new Array<string>();
	for (const [first, last] of utf8.graphemes(text)) result.push(text.sub(first, last));
	return result;
}

describe("utf8.graphemes (reference/engine/libraries/utf8, Unicode annex 29)", () => {
	it("should refuse when it gets no text", () => {
		expect(() => utf8.graphemes(5 as never)).toThrow("invalid argument #1 to 'graphemes'");
	});

	it("should find nothing when the text is empty", () => {
		expect(split("")).toEqual([]);
	});

	it("should take every letter for itself when there are no marks", () => {
		expect(split("abc")).toEqual(["a", "b", "c"]);
	});

	it("should keep marks with their letter", () => {
		expect(split("e\u{301}a")).toEqual(["e\u{301}", "a"]);
	});

	it("should keep joined pictures and skin tones together", () => {
		const family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}";
		const thumb = "\u{1F44D}\u{1F3FD}";

		expect(split(`${family}${thumb}!`)).toEqual([family, thumb, "!"]);
	});

	it("should take two regional indicators for one flag", () => {
		const germany = "\u{1F1E9}\u{1F1EA}";
		const france = "\u{1F1EB}\u{1F1F7}";

		expect(split(`${germany}${france}\u{1F1FA}`)).toEqual([germany, france, "\u{1F1FA}"]);
	});

	it("should build Hangul syllables of their letters", () => {
		expect(split("\u{1100}\u{1161}\u{11A8}\u{AC00}")).toEqual(["\u{1100}\u{1161}\u{11A8}", "\u{AC00}"]);
	});

	it("should take a carriage return and a line feed for one", () => {
		expect(split("\r\nx")).toEqual(["\r\n", "x"]);
	});
});
