import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { compareFigures, flattenRows, formatRows } from "./compare";
import { listBenchmarks, runBenchmark } from "./find-benchmarks";
import { parseTargets, readTargets } from "./targets";

const targets = parseTargets(
	'{"sim":{"start_ms":{"what":"start","max":20},"speed_x":{"what":"speed","min":5},"specs_per_s":{"what":"specs"}}}',
);

describe("compareFigures", () => {
	it("should call a target missed when the figure is beyond it, absent, or no number", () => {
		const rows = compareFigures("sim", { start_ms: 20.1, speed_x: NaN }, targets);
		assert.deepEqual(
			rows.map((row) => row.missed),
			[true, true, true],
		);
	});

	it("should call a target met when the figure is just at it", () => {
		const rows = compareFigures("sim", { start_ms: 20, speed_x: 5, specs_per_s: 1, extra_n: 3 }, targets);
		assert.ok(rows.every((row) => !row.missed));
		assert.deepEqual(flattenRows(rows), { sim_start_ms: 20, sim_speed_x: 5, sim_specs_per_s: 1, sim_extra_n: 3 });
	});

	it("should print every figure beside its target", () => {
		const table = formatRows(compareFigures("sim", { start_ms: 31.416, speed_x: 700.4, specs_per_s: 9 }, targets));
		assert.match(table, /sim\.start_ms\s+31\.4\s+≤ 20\s+MISSED\s+start/);
		assert.match(table, /sim\.speed_x\s+700\s+≥ 5\s+met\s+speed/);
		assert.match(table, /sim\.specs_per_s\s+9\s+specs/);
	});
});

describe("parseTargets", () => {
	it("should name the place of a mistake", () => {
		assert.throws(() => parseTargets('{"sim":{"start_ms":{"max":20}}}'), /sim\.start_ms does not say what it is/);
		assert.throws(
			() => parseTargets('{"sim":{"start_ms":{"what":"x","max":"20"}}}'),
			/sim\.start_ms\.max is no number/,
		);
		assert.throws(() => parseTargets("[]"), /the file is no object/);
	});

	it("should read our own targets, whose names end with a unit", () => {
		for (const [, figures] of readTargets("benchmarks/targets.json")) {
			for (const figure of figures.keys())
				assert.match(figure, /_(us|kb|ms|s|x|n|bytes|per_s|per_player_hour|players|attempts)$/);
		}
	});
});

describe("runBenchmark", () => {
	it("should say what is wrong with the module when it is no benchmark", async (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, {
			"a.bench.ts": "export const x = 1;",
			"b.bench.ts": 'export default async () => ({ x_ms: "3" });',
		});
		await assert.rejects(runBenchmark(folder, "a"), /no function/);
		await assert.rejects(runBenchmark(folder, "b"), /x_ms is no number/);
	});

	it("should return the figures of a module", async (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "a.bench.ts": "export default async () => ({ x_ms: 3 });", "notes.md": "" });
		assert.deepEqual(listBenchmarks(folder), ["a"]);
		assert.deepEqual(await runBenchmark(folder, "a"), { figures: { x_ms: 3 }, report: undefined });
	});

	it("should return the report of a module that makes one of its figures", async (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, {
			"a.bench.ts":
				"export default async () => ({ x_ms: 3 }); export const formatReport = (figures) => `x is ${figures.x_ms}`;",
		});
		assert.equal((await runBenchmark(folder, "a")).report, "x is 3");
	});
});
