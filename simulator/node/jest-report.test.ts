import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countReport, readJestResults } from "./jest-report";

describe("readJestResults", () => {
	it("should find nothing when the results are not jest's", () => {
		for (const raw of [undefined, null, 5, "x", [], {}, { results: {} }, { testResults: "x" }]) {
			assert.deepEqual(readJestResults(raw), { tests: [], brokenFiles: [] });
		}
	});

	it("should count a file that cannot be run as a failure", () => {
		const report = readJestResults({
			results: {
				testResults: [{ testFilePath: "a.spec", testResults: [], testExecError: { message: "syntax" } }],
			},
		});
		assert.deepEqual(report.brokenFiles, [{ file: "a.spec", failure: "syntax" }]);
		assert.deepEqual(countReport(report), { passed: 0, failed: 1, skipped: 0 });
	});

	it("should leave out the inside of jest when it says why a test failed", () => {
		const jest = "ReplicatedStorage.rbxts_include.node_modules.@rbxts-js";
		const failure = [
			`${jest}.JestRuntime:1183: ${jest}.JestRuntime:1422: ServerScriptService.TS.rules:3: attempt to index nil`,
			"",
			`  ${jest}.JestRuntime:1183 function requireModule`,
			"  ServerScriptService.TS.rules:3",
			`  ${jest}.JestCircus.circus.run:114`,
			`  ${jest}.Promise:172 function runExecutor`,
			"",
		].join("\n");
		const report = readJestResults({
			testResults: [
				{ testFilePath: "a", testResults: [{ title: "x", status: "failed", failureMessages: [failure] }] },
			],
		});
		assert.equal(
			report.tests[0]?.failure,
			"ServerScriptService.TS.rules:3: attempt to index nil\n\n  ServerScriptService.TS.rules:3",
		);
	});

	it("should read what passed, failed and was skipped", () => {
		const report = readJestResults({
			testResults: [
				{
					testFilePath: "a.spec",
					testResults: [
						{ fullName: "a works", status: "passed", duration: 2 },
						{ title: "breaks", ancestorTitles: ["a"], status: "failed", failureMessages: ["one", "two"] },
						{ fullName: "a waits", status: "pending" },
					],
				},
			],
		});
		assert.deepEqual(countReport(report), { passed: 1, failed: 1, skipped: 1 });
		assert.equal(report.tests[1]?.name, "a breaks");
		assert.equal(report.tests[1]?.failure, "one\ntwo");
	});
});
