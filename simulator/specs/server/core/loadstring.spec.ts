import { describe, expect, it } from "@rbxts/jest-globals";

// jest has a loadstring of its own; this is the realm's.
const load = (getfenv(0) as unknown as { loadstring: Callback }).loadstring as (
	source: unknown,
	chunkName?: string,
) => LuaTuple<[Callback | undefined, string | undefined]>;

describe("loadstring (reference/engine/globals/LuaGlobals)", () => {
	it("should refuse when it gets no text", () => {
		expect(() => load({})).toThrow("invalid argument #1 to 'loadstring'");
	});

	it("should give the reason when the text does not compile", () => {
		const [chunk, problem] = load("local = 1", "=chunk");

		expect(chunk).toBeUndefined();
		expect(problem).toContain("chunk:1:");
	});

	it("should give a function when the text compiles", () => {
		const [chunk] = load("local a, b = ... return a + b");

		expect(chunk!(2, 3)).toBe(5);
	});

	it("should show the first line of the text when a chunk without a name throws", () => {
		const [chunk] = load("error('inside')\nreturn 1");

		const [, problem] = pcall(chunk!);

		expect(problem).toBe(`[string "error('inside')..."]:1: inside`);
	});
});
