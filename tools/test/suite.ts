import type { Filter } from "./filter";

/** The outcome of one test. */
export interface TestOutcome {
	/** Its names from the outside in, joined by " > ". */
	readonly name: string;
	/** Its source file, relative to the root. */
	readonly file: string;
	readonly status: "passed" | "failed" | "skipped";
	/** Why it failed, in the words of its runner; may have several lines. */
	readonly failure?: string;
}

/** Takes the outcomes of a suite as they come. */
export type Report = (outcome: TestOutcome) => void;

/** Tests of one kind, run by one runner. To add a kind, add one to the list in `suites.ts`. */
export interface Suite {
	/** Shown in the summary; `npm test -- NAME` runs it alone. */
	readonly name: string;
	/** Files and folders whose change makes `--watch` run it again. */
	readonly watches: readonly string[];
	/** It may run beside the others, because it mostly waits and does not depend on real time. */
	readonly background?: boolean;
	/** Runs the tests that the filter wants. Throws if they cannot be run at all, which counts as one failure. */
	run(filter: Filter, report: Report): Promise<void>;
}
