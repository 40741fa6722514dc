import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { compareOutcomes, type SpecOutcome } from "./compare";
import { createJestScript } from "./script";
import { readSpecsPlace } from "./specs-place";

const spec = (name: string, status: SpecOutcome["status"], file = "a.spec.ts"): SpecOutcome => ({ file, name, status });

describe("compareOutcomes", () => {
	it("should tell specs of one name apart by their order", () => {
		const { differences, passed } = compareOutcomes(
			[spec("x", "passed"), spec("x", "passed")],
			[spec("x", "passed"), spec("x", "failed")],
		);
		assert.equal(passed, 1);
		assert.deepEqual(differences, [
			{ file: "a.spec.ts", name: "x", simulator: spec("x", "passed"), roblox: spec("x", "failed") },
		]);
	});

	it("should count a file that cannot be run on one side as one difference", () => {
		const broken = spec("", "failed");
		const comparison = compareOutcomes(
			[spec("x", "passed"), spec("y", "failed"), spec("x", "passed", "b.spec.ts")],
			[broken, spec("x", "passed", "b.spec.ts")],
		);
		assert.equal(comparison.passed, 1);
		assert.deepEqual(comparison.differences, [
			{ file: "a.spec.ts", name: "", simulator: undefined, roblox: broken },
		]);
	});

	it("should find no difference when both sides fail, skip and pass alike", () => {
		const side = [spec("x", "failed"), spec("y", "skipped"), spec("z", "passed")];
		const { differences, passed, skipped, failed } = compareOutcomes(side, [...side].reverse());
		assert.deepEqual([differences.length, passed, skipped, failed.length], [0, 1, 1, 1]);
	});
});

describe("createJestScript", () => {
	it("should keep options whole that look like the end of a text of Luau", () => {
		const options = { paths: ["A"], testPathPattern: "]=]]==]" };
		const [, json = ""] = /JSONDecode\(\[===\[(.*?)\]===\]\)/.exec(createJestScript(options, "")) ?? [];
		assert.deepEqual(JSON.parse(json), options);
	});
});

describe("readSpecsPlace", () => {
	it("should refuse a place that players are in, and what is no id", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, {
			"same.json": '{"universeId": 1, "places": {"start": 5}, "specsPlaceId": 5}',
			"word.json": '{"universeId": 1, "specsPlaceId": "5"}',
			"half.json": '{"universeId": 1,',
		});
		assert.throws(
			() => readSpecsPlace(`${folder}/same.json`),
			/is the place start: specs need a place of their own/,
		);
		assert.throws(() => readSpecsPlace(`${folder}/word.json`), /must be a whole number/);
		assert.throws(() => readSpecsPlace(`${folder}/half.json`), /cannot be read/);
	});

	it("should read ours", () => {
		const file = "shared/environments/test.json";
		assert.equal(typeof readSpecsPlace(file).placeId, "number");
	});
});
