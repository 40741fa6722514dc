import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ScenarioResult } from "../../simulator/node/index";
import { formatSummary, summarise } from "./summary";

function result(seed: number, parts: Partial<ScenarioResult> = {}): ScenarioResult {
	return {
		name: "should hold",
		file: "a.scenario.ts",
		seed,
		ok: true,
		message: "",
		durationMs: 500,
		virtualSeconds: 30,
		injected: { crash: 2 },
		checked: { "nothing lost": 1 },
		variant: undefined,
		caught: undefined,
		wanted: undefined,
		sameForAllSeeds: false,
		...parts,
	};
}

describe("summarise", () => {
	it("should give failures in the order of their seeds, in whatever order they came", () => {
		const failed = { ok: false, message: "because" };
		const [summary] = summarise([result(9, failed), result(2), result(4, failed)]);
		assert.deepEqual(
			summary?.failures.map(({ seed }) => seed),
			[4, 9],
		);
		assert.match(formatSummary(summary), /^2 FAILED {2}should hold\n.*3 seeds/);
	});

	it("should add up what was done and checked", () => {
		const [summary] = summarise([result(1), result(2, { injected: { crash: 1, hop: 4 } })]);
		assert.deepEqual(summary?.injected, { crash: 3, hop: 4 });
		assert.deepEqual(summary.checked, { "nothing lost": 2 });
		assert.match(formatSummary(summary), /60\.0 s simulated in 1\.0 s\n.*crash × 3, hop × 4\n.*nothing lost × 2/);
	});

	it("should say why a scenario ran with fewer seeds than others", () => {
		const [same] = summarise([result(1, { sameForAllSeeds: true, wanted: 200 })], 10_000);
		assert.match(formatSummary(same!), /1 run, the same with every seed/);
		const [most] = summarise([result(1, { wanted: 2 }), result(2, { wanted: 2 })], 10_000);
		assert.match(formatSummary(most!), /2 seeds, its most unless it is named/);
		const [all] = summarise([result(1, { wanted: 2 }), result(2, { wanted: 2 })], 2);
		assert.doesNotMatch(formatSummary(all!), /most/);
	});

	it("should keep a broken variant apart and say which seed caught it", () => {
		const variant = result(3, { name: 'should hold, and catch the variant "x"', variant: "x", caught: "a check" });
		const summaries = summarise([variant, result(1)]);
		assert.equal(summaries.length, 2);
		assert.match(summaries.map(formatSummary).join("\n"), /caught by seed 3/);
	});
});
