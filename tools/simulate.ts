import { integer, parseFlags, present, text, usage, UsageError } from "../simulator/node/flags";
import type { ScenarioResult } from "../simulator/node/index";
import { type Progress, startProgress } from "./launch/progress.mjs";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";
import { runScenarios } from "./simulate/run-scenarios";
import { formatSummary, type ScenarioSummary, summarise } from "./simulate/summary";
import { Tally } from "./simulate/tally";

const FLAGS = {
	scenario: text("NAME"),
	seeds: integer("N", 1, 1_000_000),
	seed: integer("K", 0, 2 ** 31 - 1),
	json: present,
};

/** Failures that are printed whole; of the others, the seeds. */
const SHOWN_FAILURES = 3;

/**
 * Runs the scenarios of the simulator and of the game over many seeds; `--seed K` alone replays one. Prints what was
 * done to the worlds and what was checked, and for a failure its seed and trace. Exit status 1 when one failed, or
 * none matched.
 */
await runCommand(async (args) => {
	const { scenario, seeds, seed, json } = readArguments(args);
	const results: ScenarioResult[] = [];
	const tally = new Tally();
	let progress: Progress | undefined;
	const started = performance.now();
	await runScenarios({
		filter: scenario === undefined ? [] : [scenario],
		seed,
		seeds,
		onPlanned: (runs) => {
			// Not earlier: what is built first has a line of its own.
			progress ??= startProgress("Simulating");
			tally.planned = runs;
			progress.detail(tally.describe());
		},
		onResult: (result) => {
			results.push(result);
			tally.add(result);
			progress?.detail(tally.describe());
		},
		// So that a scenario can be looked into while it is written; stdout is for the report.
		onText: (line) => console.error(line),
	}).finally(() => progress?.stop());
	const seconds = (performance.now() - started) / 1000;
	if (results.length === 0) throw new Trouble(`No scenario's name or file contains "${scenario}".`);

	const summaries = summarise(results, seeds);
	const failed = results.filter((result) => !result.ok).length;
	if (json) console.log(JSON.stringify(toReport(seed, summaries, results.length, failed, seconds)));
	else {
		for (const summary of summaries) {
			console.log(formatSummary(summary));
			printFailures(summary);
		}
		console.log(`\n${results.length} runs in ${seconds.toFixed(1)} s, ${failed} failed`);
	}
	return failed > 0 ? 1 : 0;
});

function printFailures({ name, failures }: ScenarioSummary): void {
	for (const { seed, message } of failures.slice(0, SHOWN_FAILURES)) {
		console.log(`\nSeed ${seed}: ${message}`);
		console.log(`Again: npm run simulate -- --scenario "${name.replace(/, and catch .*/, "")}" --seed ${seed}\n`);
	}
	const others = failures.slice(SHOWN_FAILURES).map(({ seed }) => seed);
	if (others.length > 0) console.log(`It failed with these seeds too: ${others.join(", ")}\n`);
}

function toReport(
	seed: number,
	summaries: readonly ScenarioSummary[],
	runs: number,
	failed: number,
	seconds: number,
): object {
	return {
		first_seed: seed,
		runs,
		failed,
		seconds: Math.round(seconds * 10) / 10,
		scenarios: summaries.map((summary) => ({
			name: summary.name,
			file: summary.file,
			runs: summary.runs,
			...(summary.limit === undefined ? {} : { limit: summary.limit }),
			virtual_seconds: summary.virtualSeconds,
			injected: summary.injected,
			checked: summary.checked,
			...(summary.caughtBySeed === undefined ? {} : { caught_by_seed: summary.caughtBySeed }),
			failures: summary.failures.map((failure) => ({ seed: failure.seed, message: failure.message })),
		})),
	};
}

function readArguments(args: readonly string[]) {
	try {
		const { values, words } = parseFlags(args, FLAGS);
		if (words.length > 0) throw new UsageError(usage("npm run simulate --", "", FLAGS));
		// A seed without a count is a replay; neither leaves the number to each scenario.
		const seeds = values.seeds ?? (values.seed === undefined ? undefined : 1);
		return { scenario: values.scenario, seeds, seed: values.seed ?? 1, json: values.json === true };
	} catch (error) {
		throw error instanceof UsageError ? new Trouble(error.message, 2) : error;
	}
}
