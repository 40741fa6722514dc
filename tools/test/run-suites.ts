import { describeError } from "../launch/trouble.mjs";
import type { Filter } from "./filter";
import type { Suite, TestOutcome } from "./suite";

/** How many tests ended how. */
export interface Totals {
	passed: number;
	failed: number;
	skipped: number;
}

/**
 * Runs suites one after the other, prints every failure when it happens and a line for each suite, and at the end the
 * totals in a line of their own.
 */
export async function runSuites(
	suites: readonly Suite[],
	filter: Filter,
	print: (line: string) => void,
): Promise<Totals> {
	const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
	const failures: string[] = [];
	const named = filter.names(suites.map((suite) => suite.name));
	for (const suite of suites) {
		const narrowed = filter.within(suite.name);
		if (named && !narrowed.all) continue;
		const own: Totals = { passed: 0, failed: 0, skipped: 0 };
		const started = performance.now();
		const report = (outcome: TestOutcome) => {
			own[outcome.status]++;
			if (outcome.status !== "failed") return;
			const title = outcome.name === outcome.file ? outcome.name : `${outcome.file}: ${outcome.name}`;
			failures.push(title);
			print(`\nFAILED ${title}\n${(outcome.failure ?? "").replace(/^(?=.)/gm, "    ")}\n`);
		};
		try {
			await suite.run(narrowed, report);
		} catch (error) {
			report({
				name: `suite "${suite.name}"`,
				file: `suite "${suite.name}"`,
				status: "failed",
				failure: describeError(error),
			});
		}
		for (const status of ["passed", "failed", "skipped"] as const) totals[status] += own[status];
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		const ran = own.passed + own.failed + own.skipped;
		if (ran > 0) print(`${suite.name.padEnd(10)} ${describeTotals(own)} (${seconds} s)`);
	}
	if (failures.length > 1) print(`\nFailed:\n${failures.map((title) => `    ${title}`).join("\n")}`);
	if (totals.passed + totals.failed === 0) print(filter.all ? "There are no tests." : "No test matches.");
	print("");
	print(`${totals.passed} passed, ${totals.failed} failed`);
	return totals;
}

function describeTotals({ passed, failed, skipped }: Totals): string {
	return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}
