import { describe, expect, it } from "@rbxts/jest-globals";
import { HttpService } from "@rbxts/services";
import { callMember } from "../../shared/members";

describe("HttpService:JSONEncode (reference/engine/classes/HttpService)", () => {
	it("should refuse when a table holds itself", () => {
		const cyclic: Record<string, unknown> = {};
		cyclic.own = cyclic;

		expect(() => HttpService.JSONEncode(cyclic)).toThrow("tables cannot be cyclic");
	});

	it("should refuse when a text is no UTF-8 or a key is neither text nor number", () => {
		expect(() => HttpService.JSONEncode("\xff")).toThrow("Can't convert to JSON");
		expect(() => HttpService.JSONEncode(new Map([[true, 1]]))).toThrow("Can't convert to JSON");
	});

	it("should write each kind of value when it is given one", () => {
		const cases: Array<[unknown, string]> = [
			[undefined, "null"],
			[true, "true"],
			[12, "12"],
			[0.1, "0.1"],
			[-3.5, "-3.5"],
			["text", '"text"'],
			['quote " slash \\ line \n tab \t bell \x07', '"quote \\" slash \\\\ line \\n tab \\t bell \\u0007"'],
			["é", '"é"'],
			[[1, 2, 3], "[1,2,3]"],
			[{ a: 1 }, '{"a":1}'],
			[{ a: [{ b: "c" }] }, '{"a":[{"b":"c"}]}'],
			[() => {}, "null"],
		];

		for (const [value, text] of cases) expect(HttpService.JSONEncode(value)).toBe(text);
	});

	it("should write an array when a table is empty", () => {
		expect(HttpService.JSONEncode({})).toBe("[]");
	});

	it("should lose the other keys when a table is an array too", () => {
		const mixed = [1, 2] as unknown as Record<string, unknown>;
		mixed.name = "lost";

		expect(HttpService.JSONEncode(mixed)).toBe("[1,2]");
	});

	it("should write numeric keys as text when the table is no array", () => {
		expect(HttpService.JSONEncode(new Map([[5, "five"]]))).toBe('{"5":"five"}');
	});

	it("should write what JSON does not know when numbers are not finite", () => {
		expect(HttpService.JSONEncode([math.huge, -math.huge])).toBe("[inf,-inf]");
		expect(HttpService.JSONEncode([0 / 0])).toBe("[nan]");
	});

	it("should write the same table twice when it stands in two places", () => {
		const shared = { a: 1 };

		expect(HttpService.JSONEncode([shared, shared])).toBe('[{"a":1},{"a":1}]');
	});
});

describe("HttpService:JSONDecode", () => {
	it("should refuse when the text is no JSON", () => {
		for (const text of ["", "{", "[1,]", '{"a"}', "{a:1}", "01", "1.", "[1 2]", '"open', "tru", '"\\x"', "[1] 2"]) {
			expect(() => HttpService.JSONDecode(text)).toThrow("Can't parse JSON");
		}
	});

	it("should refuse when there is no text", () => {
		expect(() => callMember(HttpService, "JSONDecode")).toThrow("Argument 1 missing or nil");
	});

	it("should read each kind of value when it is given one", () => {
		expect(HttpService.JSONDecode(' { "a" : [ 1 , -2.5e1 , true , "x" ] } ')).toEqual({ a: [1, -25, true, "x"] });
		expect(HttpService.JSONDecode('"\\u00e9\\n\\/\\ud83d\\ude00"')).toBe("é\n/😀");
		expect(HttpService.JSONDecode("5")).toBe(5);
		expect(HttpService.JSONDecode("null")).toBeUndefined();
		expect(HttpService.JSONDecode("{}")).toEqual({});
	});

	it("should leave nothing behind when a value is null", () => {
		const decoded = HttpService.JSONDecode('{"a":null,"b":[1,null,3]}') as { a?: number; b: Array<number> };

		expect(decoded.a).toBeUndefined();
		expect(decoded.b[0]).toBe(1);
		expect(decoded.b[2]).toBe(3);
	});

	it("should give back the same when it reads what was written", () => {
		const value = { list: [1, 2, { deep: "é\n" }], flag: false, number: 0.1 };

		expect(HttpService.JSONDecode(HttpService.JSONEncode(value))).toEqual(value);
	});

	it("should give back the bytes when a buffer was written", () => {
		for (const text of ["", "a", "ab", "abc", "hello world"]) {
			const decoded = HttpService.JSONDecode(HttpService.JSONEncode(buffer.fromstring(text)));
			expect(buffer.tostring(decoded as buffer)).toBe(text);
		}
	});
});

describe("HttpService's other members", () => {
	it("should refuse requests when the place does not allow them", () => {
		const message = "Http requests are not enabled. Enable via game settings";

		expect(() => HttpService.RequestAsync({ Url: "https://example.com" })).toThrow(message);
		expect(() => HttpService.GetAsync("https://example.com")).toThrow(message);
		expect(() => HttpService.PostAsync("https://example.com", "")).toThrow(message);
	});

	it("should be version 4, in braces unless told not to, when an identifier is made", () => {
		const pattern = "%x%x%x%x%x%x%x%x%-%x%x%x%x%-4%x%x%x%-[89ab]%x%x%x%-%x%x%x%x%x%x%x%x%x%x%x%x";
		const bare = HttpService.GenerateGUID(false);

		expect(bare).toMatch(`^${pattern}$`);
		expect(HttpService.GenerateGUID()).toMatch(`^{${pattern}}$`);
		expect(HttpService.GenerateGUID(false)).never.toBe(bare);
	});

	it("should encode all but letters and digits when a URL is encoded", () => {
		expect(HttpService.UrlEncode("https://www.roblox.com/discover#/")).toBe(
			"https%3A%2F%2Fwww%2Eroblox%2Ecom%2Fdiscover%23%2F",
		);
	});
});
