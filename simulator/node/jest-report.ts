/** One test of a run of jest. */
export interface TestReport {
	/** The names of the describe blocks and the test's own, joined. */
	readonly name: string;
	/** Where its file stands in the DataModel, as jest names it. */
	readonly file: string;
	readonly status: "passed" | "failed" | "skipped";
	/** Why it failed; may have several lines. */
	readonly failure: string | undefined;
	/** Milliseconds of virtual time; undefined if jest did not say. */
	readonly duration: number | undefined;
}

/** A run of jest, as far as anybody wants to know. */
export interface JestReport {
	readonly tests: readonly TestReport[];
	/** Spec files that could not be run at all. */
	readonly brokenFiles: readonly { readonly file: string; readonly failure: string }[];
}

function record(value: unknown): Record<string, unknown> {
	return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function words(value: unknown): string | undefined {
	return typeof value === "string" && value !== "" ? value : undefined;
}

/** A line of a stack that lies in jest itself or in what carries it. */
const OWN_FRAME = /^\s*\S*\.(?:Jest[A-Z]\w*|Expect|Promise)(?:\.\S+)?:\d+(?: function \S+)?\s*$/;
/** What jest's module loader puts before the error of a module, once for each module on the way. */
const OWN_PREFIX = /(?:\S*\.JestRuntime(?:\.\S+)?:\d+: )+/g;

/** Drops what a failure says about the inside of jest, which nobody looks for. */
function tidyFailure(text: string): string {
	return text
		.split("\n")
		.filter((line) => !OWN_FRAME.test(line))
		.join("\n")
		.replace(OWN_PREFIX, "")
		.replace(/\n{3,}/g, "\n\n")
		.trimEnd();
}

/** Reads the results that jest handed over, or the `{ results }` around them. */
export function readJestResults(raw: unknown): JestReport {
	const outer = record(raw);
	const results = "testResults" in outer ? outer : record(outer.results);
	const tests: TestReport[] = [];
	const brokenFiles: { file: string; failure: string }[] = [];
	for (const file of list(results.testResults).map(record)) {
		const path = words(file.testFilePath) ?? words(file.name) ?? "?";
		const assertions = list(file.testResults ?? file.assertionResults).map(record);
		for (const test of assertions) {
			const failures = list(test.failureMessages).filter((message) => typeof message === "string");
			tests.push({
				name: words(test.fullName) ?? [...list(test.ancestorTitles), test.title].join(" "),
				file: path,
				status: test.status === "passed" || test.status === "failed" ? test.status : "skipped",
				failure: test.status === "failed" ? tidyFailure(failures.join("\n")) : undefined,
				duration: typeof test.duration === "number" ? test.duration : undefined,
			});
		}
		const broken = file.testExecError !== undefined && file.testExecError !== null;
		if (broken || (assertions.length === 0 && words(file.failureMessage) !== undefined)) {
			const error = record(file.testExecError);
			const failure =
				words(file.failureMessage) ?? words(error.message) ?? words(file.testExecError) ?? "it cannot be run";
			brokenFiles.push({ file: path, failure: tidyFailure(failure) });
		}
	}
	return { tests, brokenFiles };
}

/** Counts what passed and failed; a file that could not be run counts as one failure. */
export function countReport(report: JestReport): { passed: number; failed: number; skipped: number } {
	const count = (status: TestReport["status"]) => report.tests.filter((test) => test.status === status).length;
	return { passed: count("passed"), failed: count("failed") + report.brokenFiles.length, skipped: count("skipped") };
}
