import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { alignLines } from "./alignment";
import { findSourceFile } from "./source-files";

const fixtures = join(import.meta.dirname, "fixtures");
const luau = readFileSync(join(fixtures, "shop.luau.txt"), "utf8");
const source = readFileSync(join(fixtures, "shop.ts.txt"), "utf8");

/** The number, from 1, of the nth line that contains a text. */
function lineWith(text: string, part: string, nth = 1): number {
	let left = nth;
	const index = text.split("\n").findIndex((line) => line.includes(part) && --left === 0);
	assert.notEqual(index, -1, `no line ${nth} with ${part}`);
	return index + 1;
}

/** Words of the languages themselves stand for nothing. */
const LANGUAGE = new Set(
	"import from export const let function return if else for of while or and not number string boolean true false end local do then type interface class new in is to as a the".split(
		" ",
	),
);

function uniqueWords(text: string): Map<string, number> {
	const lines = new Map<string, number[]>();
	text.split("\n").forEach((line, index) => {
		for (const word of line.match(/[A-Za-z_]\w*/g) ?? []) lines.set(word, [...(lines.get(word) ?? []), index + 1]);
	});
	return new Map(
		[...lines].flatMap(([word, found]) =>
			found.length === 1 && !LANGUAGE.has(word) ? [[word, found[0] ?? 0]] : [],
		),
	);
}

/** Words are hidden in so many turns: all at once would leave nothing to align by, one by one takes too long. */
const GROUPS = 8;

/** Checks an alignment by words that stand once in both files and are hidden from the alignment that they check. */
function measure(compiled: string, original: string): { total: number; near: number; sure: number; sureNear: number } {
	const originalWords = uniqueWords(original);
	const truths = [...uniqueWords(compiled)].flatMap(([word, line]) => {
		const truth = originalWords.get(word);
		return truth === undefined ? [] : [{ word, line, truth }];
	});
	const found = { total: 0, near: 0, sure: 0, sureNear: 0 };
	for (let group = 0; group < GROUPS; group++) {
		const hidden = truths.filter((_, index) => index % GROUPS === group);
		if (hidden.length === 0) continue;
		const aligned = alignLines(compiled, original, new Set(hidden.map(({ word }) => word)));
		for (const { line } of hidden) {
			const guess = aligned[line];
			if (guess === undefined) continue;
			// One line of Luau may come from several: any of them is right.
			const near = truths.some((other) => other.line === line && Math.abs(other.truth - guess.line) <= 1);
			found.total++;
			if (near) found.near++;
			if (guess.sure) found.sure++;
			if (guess.sure && near) found.sureNear++;
		}
	}
	return found;
}

function compiledFiles(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) return compiledFiles(path);
		return name.endsWith(".luau") ? [path] : [];
	});
}

describe("alignLines", () => {
	it("should be unsure when the files have nothing in common", () => {
		const lines = alignLines("foo()\nbar()\n\nbaz()", "const x = 1;\n\n\n\nconst y = 2;\n\n\nlet z;");
		assert.ok(lines.slice(1).every((line) => !line.sure));
	});

	it("should give up when the files are too large to compare", () => {
		assert.deepEqual(alignLines("x\n".repeat(6_000), "x\n".repeat(6_000)), []);
	});

	it("should bear empty files", () => {
		assert.equal(alignLines("", "").length, 2);
		assert.equal(alignLines("a\nb", "").length, 3);
	});

	const aligned = alignLines(luau, source);
	const pairs: [inLuau: string, nthInLuau: number, inSource: string, nthInSource: number][] = [
		["local MOON_FACTOR", 1, "const MOON_FACTOR", 1],
		['name = "rope"', 1, 'name: "rope"', 1],
		["Players.PlayerAdded:Connect", 1, "Players.PlayerAdded.Connect", 1],
		["_baskets[_player] = nil", 1, "this.baskets.delete(player)", 1],
		["_baskets[_player] = {}", 1, "this.baskets.set(player, new Map())", 1],
		["greets", 1, "greets", 1],
		['if name == "compass"', 1, 'if (name === "compass")', 1],
		["total += count", 1, "total += count", 1],
		["return candidate.name == name", 1, "wares.find", 1],
		["return candidate.name == name", 2, "wares.find", 2],
		["warn(`nobody sells", 1, "warn(`nobody sells", 1],
		["math.ceil", 1, "math.ceil", 1],
		["error(`only", 1, "error(`only", 1],
		["basket[_name_1] = _arg1", 1, "basket.set(name, held + count)", 1],
		["TS.Promise.delay", 1, "Promise.delay", 1],
		["sign.Value", 1, "sign!.Value", 1],
		["the sign is missing", 1, "the sign is missing", 1],
		["table.clear(self.baskets)", 1, "this.baskets.clear()", 1],
		["return `{prefix} {name}", 1, "wares.map", 1],
		['Shop.new("Marlow")', 1, 'new Shop("Marlow")', 1],
	];
	for (const [inLuau, nthInLuau, inSource, nthInSource] of pairs) {
		it(`should find the source of \`${inLuau}\`, number ${nthInLuau}, when it was compiled`, () => {
			const line = lineWith(luau, inLuau, nthInLuau);
			const truth = lineWith(source, inSource, nthInSource);
			const found = aligned[line];
			assert.ok(
				found !== undefined && Math.abs(found.line - truth) <= 1,
				`line ${line} is ${found?.line}, not ${truth}`,
			);
		});
	}

	it("should never go back", () => {
		aligned.forEach((line, index) => assert.ok(line.line >= (aligned[index - 1]?.line ?? 0)));
	});

	it("should find every line whose words it may not see within one line, in the fixture", () => {
		const { total, near } = measure(luau, source);
		assert.ok(total > 20, `only ${total} words`);
		assert.equal(near, total);
	});

	it("should find nearly all such lines in all that was compiled here, and nearly never be wrong when sure", (test) => {
		const folders = [
			{ compiled: "out/game", sources: "." },
			{ compiled: "out/simulator", sources: "simulator/src" },
		];
		const sum = { total: 0, near: 0, sure: 0, sureNear: 0 };
		for (const file of folders.flatMap(({ compiled }) => compiledFiles(compiled))) {
			const original = findSourceFile(file, folders);
			const text = readFileSync(file, "utf8");
			// Sources that are newer than what was compiled from them prove nothing.
			if (
				original === undefined ||
				!text.startsWith("-- Compiled") ||
				statSync(original).mtimeMs > statSync(file).mtimeMs
			)
				continue;
			const found = measure(text, readFileSync(original, "utf8"));
			for (const key of ["total", "near", "sure", "sureNear"] as const) sum[key] += found[key];
		}
		if (sum.total === 0) return test.skip("nothing was compiled yet");
		test.diagnostic(JSON.stringify(sum));
		assert.ok(sum.near >= 0.98 * sum.total, `${sum.near} of ${sum.total}`);
		assert.ok(sum.sureNear >= 0.985 * sum.sure, `${sum.sureNear} of ${sum.sure}`);
	});
});
