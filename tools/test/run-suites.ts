import { describeError } from "../launch/trouble.mjs";
import type { Filter } from "./filter";
import type { Suite, TestOutcome } from "./suite";

/** How many tests ended how. */
export interface Totals {
	passed: number;
	failed: number;
	skipped: number;
}

/** A suite that has run. */
interface Finished {
	readonly totals: Totals;
	readonly failures: readonly string[];
	readonly ran: readonly RanTest[];
}

interface RanTest {
	readonly suite: string;
	readonly file: string;
	readonly name: string;
}

/**
 * Runs suites one after the other, except those in the background, which run beside them. Prints every failure when it
 * happens (that of a background suite at its turn), a line for each suite, and at the end the totals in a line of
 * their own.
 */
export async function runSuites(
	suites: readonly Suite[],
	filter: Filter,
	print: (line: string) => void,
): Promise<Totals> {
	const wanted = suites.flatMap((suite) => {
		const own = filter.within(suite.name);
		return own === undefined ? [] : [{ suite, own }];
	});
	const inBackground = new Map(
		wanted
			.filter(({ suite }) => suite.background === true)
			.map(({ suite, own }) => {
				const lines: string[] = [];
				const finished = runSuite(suite, own, (line) => lines.push(line));
				return [suite, { lines, finished }];
			}),
	);
	const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
	const failures: string[] = [];
	const ran: RanTest[] = [];
	for (const { suite, own } of wanted) {
		const background = inBackground.get(suite);
		const finished = await (background?.finished ?? runSuite(suite, own, print));
		background?.lines.forEach(print);
		failures.push(...finished.failures);
		ran.push(...finished.ran);
		for (const status of ["passed", "failed", "skipped"] as const) totals[status] += finished.totals[status];
	}
	if (failures.length > 1) print(`\nFailed:\n${failures.map((title) => `    ${title}`).join("\n")}`);
	if (totals.passed + totals.failed === 0) print(filter.all ? "There are no tests." : "No test matches.");
	else for (const pattern of filter.findIdle(ran)) print(`No test matches "${pattern}".`);
	print("");
	print(`${totals.passed} passed, ${totals.failed} failed`);
	return totals;
}

async function runSuite(suite: Suite, filter: Filter, print: (line: string) => void): Promise<Finished> {
	const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
	const failures: string[] = [];
	const ran: RanTest[] = [];
	const started = performance.now();
	const report = (outcome: TestOutcome) => {
		totals[outcome.status]++;
		ran.push({ suite: suite.name, file: outcome.file, name: outcome.name });
		if (outcome.status !== "failed") return;
		const title = outcome.name === outcome.file ? outcome.name : `${outcome.file}: ${outcome.name}`;
		failures.push(title);
		print(`\nFAILED ${title}\n${(outcome.failure ?? "").replace(/^(?=.)/gm, "    ")}\n`);
	};
	try {
		await suite.run(filter, report);
	} catch (error) {
		const name = `suite "${suite.name}"`;
		report({ name, file: name, status: "failed", failure: describeError(error) });
	}
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	if (totals.passed + totals.failed + totals.skipped > 0) {
		print(`${suite.name.padEnd(10)} ${describeTotals(totals)} (${seconds} s)`);
	}
	return { totals, failures, ran };
}

function describeTotals({ passed, failed, skipped }: Totals): string {
	return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}
