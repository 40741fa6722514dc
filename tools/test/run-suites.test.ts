import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Trouble } from "../launch/trouble.mjs";
import { Filter } from "./filter";
import { runSuites } from "./run-suites";
import type { Suite, TestOutcome } from "./suite";

function suite(name: string, outcomes: readonly TestOutcome[]): Suite {
	return {
		name,
		watches: [],
		run: async (filter, report) => {
			for (const outcome of outcomes) if (filter.wants(outcome.name, outcome.file)) report(outcome);
		},
	};
}

const pass: TestOutcome = { name: "works", file: "a.test.ts", status: "passed" };
const fail: TestOutcome = { name: "breaks", file: "b.test.ts", status: "failed", failure: "expected 1\ngot 2" };

async function summary(
	suites: readonly Suite[],
	patterns: readonly string[] = [],
): Promise<{ lines: string[]; text: string }> {
	const lines: string[] = [];
	const names = suites.map((suite) => suite.name);
	await runSuites(suites, new Filter(patterns, names), (line) => lines.push(line));
	return { lines, text: lines.join("\n") };
}

describe("runSuites", () => {
	it("should count a suite that cannot run as a failure and go on with the next", async () => {
		const broken: Suite = { name: "broken", watches: [], run: () => Promise.reject(new Trouble("no lune")) };
		const { lines, text } = await summary([broken, suite("fine", [pass])]);
		assert.match(text, /FAILED suite "broken"\n {4}no lune/);
		assert.equal(lines.at(-1), "1 passed, 1 failed");
	});

	it("should print the failure with its file and reason when a test fails", async () => {
		const { text, lines } = await summary([suite("one", [pass, fail])]);
		assert.match(text, /FAILED b\.test\.ts: breaks\n {4}expected 1\n {4}got 2/);
		assert.equal(lines.at(-1), "1 passed, 1 failed");
	});

	it("should say so when there are no tests, or none matches", async () => {
		assert.match((await summary([])).text, /There are no tests\.\n\n0 passed, 0 failed$/);
		assert.match((await summary([suite("one", [pass])], ["zzz"])).text, /No test matches\.\n\n0 passed, 0 failed$/);
	});

	it("should say which pattern no test matches when another one has matches", async () => {
		const { text, lines } = await summary([suite("one", [pass]), suite("two", [fail])], ["a.test", "zzz", "two"]);
		assert.deepEqual(
			lines.filter((line) => line.startsWith("No test")),
			['No test matches "zzz".'],
			text,
		);
		assert.equal(lines.at(-1), "1 passed, 1 failed");
	});

	it("should run only the suites that are named", async () => {
		const { lines } = await summary([suite("one", [pass]), suite("two", [pass, fail])], ["one"]);
		assert.equal(lines.at(-1), "1 passed, 0 failed");
	});

	it("should run what other patterns want of other suites when one is named", async () => {
		const { text, lines } = await summary(
			[suite("one", [pass, fail]), suite("two", [pass, fail])],
			["two", "a.test"],
		);
		assert.match(text, /one +1 passed, 0 failed/);
		assert.match(text, /two +1 passed, 1 failed/);
		assert.equal(lines.at(-1), "2 passed, 1 failed");
	});

	it("should start a background suite first and print it at its turn", async () => {
		const order: string[] = [];
		const traced = (name: string, background: boolean): Suite => ({
			...suite(name, [fail]),
			background,
			run: async (_filter, report) => {
				order.push(name);
				report({ ...fail, name });
			},
		});
		const { text } = await summary([traced("front", false), traced("back", true)]);
		assert.deepEqual(order, ["back", "front"]);
		assert.match(
			text,
			/b\.test\.ts: front[\s\S]*front +0 passed, 1 failed[\s\S]*b\.test\.ts: back[\s\S]*back +0 passed, 1 failed/,
		);
	});

	it("should leave skipped tests out of the last line", async () => {
		const { lines, text } = await summary([suite("one", [pass, { ...pass, status: "skipped" }])]);
		assert.match(text, /1 passed, 0 failed, 1 skipped/);
		assert.equal(lines.at(-1), "1 passed, 0 failed");
	});
});
