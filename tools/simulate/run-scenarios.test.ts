import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runScenarios } from "./run-scenarios";

describe("runScenarios", () => {
	it("should plan for no fewer runs than come, and in the end for exactly those", async () => {
		const planned: number[] = [];
		let results = 0;
		await runScenarios({
			filter: ["scenarios/runs.scenario", "scenarios/memory-stores.scenario"],
			seed: 1,
			seeds: 5,
			onPlanned: (runs) => {
				assert.ok(runs >= results && runs <= (planned.at(-1) ?? runs), `${runs} after ${planned.join(", ")}`);
				planned.push(runs);
			},
			onResult: () => results++,
		});
		assert.ok(planned.length > 1, "some scenario leaves nothing to chance");
		assert.equal(planned.at(-1), results);
	});
});
