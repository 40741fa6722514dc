import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readTargets } from "../../tools/bench/targets";
import { formatComparison, listSamples, toFigures } from "./report";
import { LIBRARIES, Samples } from "./samples";

describe("Samples", () => {
	it("should take no line for a sample that is none", () => {
		const samples = new Samples();
		for (const line of ["", "sample x strongbox", "sample x strongbox nan", "a sample x strongbox 1"]) {
			assert.equal(samples.read(line), false, line);
		}
		assert.equal(samples.summary("x", "strongbox"), undefined);
	});

	it("should sum up what was measured of one library", () => {
		const samples = new Samples();
		for (const line of ["sample x_s lapis 1.0000", "sample x_s lapis 3.5000", "sample x_s strongbox 9.0000"]) {
			assert.equal(samples.read(line), true);
		}
		assert.deepEqual(samples.summary("x_s", "lapis"), { mean: 2.25, max: 3.5, count: 2 });
	});
});

describe("the comparison", () => {
	it("should have a figure for every target", () => {
		const samples = new Samples();
		for (const name of listSamples()) samples.read(`sample ${name} strongbox 1.0000`);
		const figures = toFigures(samples);
		for (const name of readTargets("benchmarks/targets.json").get("data")?.keys() ?? []) {
			assert.ok(name in figures, name);
		}
	});

	it("should show how many times ours the others are, and leave out what was not measured", () => {
		const samples = new Samples();
		samples.read("sample crash_rejoin_s strongbox 10.0000");
		samples.read("sample crash_rejoin_s lapis 1700.0000");
		const line = formatComparison(toFigures(samples))
			.split("\n")
			.find((text) => text.startsWith("rejoin after a crash"));
		assert.match(line ?? "", /10 s +– +1700 s +170 ×$/);
		assert.equal(LIBRARIES[0].id, "strongbox");
	});
});
