import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Filter } from "./filter";
import { scenarioSuite } from "./scenario-suite";
import type { TestOutcome } from "./suite";

async function run(pattern: string): Promise<TestOutcome[]> {
	const outcomes: TestOutcome[] = [];
	await scenarioSuite().run(new Filter([pattern]), (outcome) => outcomes.push(outcome));
	return outcomes;
}

describe("scenarioSuite", () => {
	it("should report nothing when a pattern fits only a file that helps scenarios", async () => {
		assert.deepEqual(await run("faults/holdings.scenario"), []);
	});

	it("should report the scenarios of a file when a pattern fits its path", async () => {
		const outcomes = await run("faults/checkers.scenario");
		assert.ok(outcomes.length >= 3);
		assert.ok(outcomes.every(({ status }) => status === "passed"));
	});
});
