import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choice, integer, parseFlags, present, seconds, text, usage, UsageError } from "./flags";

const KINDS = {
	players: integer("N", 0, 100),
	seconds: seconds("S"),
	realm: choice(["server", "client"]),
	script: text("FILE"),
	json: present,
};
const parse = (...args: string[]) => parseFlags(args, KINDS);

describe("parseFlags", () => {
	const wrong: [args: string[], message: RegExp][] = [
		[["--plyers", "3"], /^Unknown flag --plyers\. There is: --players, /],
		[["--constructor", "3"], /^Unknown flag --constructor/],
		[["-x"], /^Unknown flag -x\.$/],
		[["--players"], /^--players takes a value: --players N\.$/],
		[["--players", "three"], /whole number from 0 to 100, not "three"/],
		[["--players", "1.5"], /whole number/],
		[["--players", "1e1"], /whole number/],
		[["--players", "-1"], /from 0 to 100/],
		[["--players", "101"], /from 0 to 100/],
		[["--players="], /whole number/],
		[["--seconds", "0"], /seconds above 0/],
		[["--seconds", "Infinity"], /seconds above 0/],
		[["--seconds", " "], /seconds above 0/],
		[["--realm", "both"], /server or client, not "both"/],
		[["--script", ""], /--script takes a value/],
		[["--json=yes"], /--json takes no value/],
		[["--json", "--json"], /--json is given twice/],
	];
	for (const [args, message] of wrong) {
		it(`should refuse in one line when given ${JSON.stringify(args.join(" "))}`, () => {
			assert.throws(
				() => parse(...args),
				(error: Error) =>
					error instanceof UsageError && message.test(error.message) && !error.message.includes("\n"),
			);
		});
	}

	it("should read values in both forms and keep the words", () => {
		const { values, words } = parse(
			"place.rbxl",
			"--players",
			"3",
			"--seconds=2.5",
			"--json",
			"--realm=client",
			"more",
		);
		assert.deepEqual(values, { players: 3, seconds: 2.5, json: true, realm: "client" });
		assert.deepEqual(words, ["place.rbxl", "more"]);
	});

	it("should take everything for words when it stands after --", () => {
		assert.deepEqual(parse("--json", "--", "--players", "-x").words, ["--players", "-x"]);
	});

	it("should show every flag in the usage", () => {
		assert.equal(
			usage("run", "PLACE", KINDS),
			"Usage: run PLACE [--players N] [--seconds S] [--realm server|client] [--script FILE] [--json]",
		);
	});
});
