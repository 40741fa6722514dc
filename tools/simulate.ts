import { integer, parseFlags, present, text, usage, UsageError } from "../simulator/node/flags";
import { createPositionMapper, startSimulator } from "../simulator/node/index";
import { prepareSimulator } from "./build/compile";
import { sourceFolders } from "./build/paths";
import { startProgress } from "./launch/progress.mjs";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";
import { getTool } from "./toolchain/toolchain";

const FLAGS = {
	scenario: text("NAME"),
	seeds: integer("N", 1, 1_000_000),
	seed: integer("K", 0, 2 ** 31 - 1),
	json: present,
};
const DEFAULT_SEEDS = 10;

interface Failure {
	readonly scenario: string;
	readonly seed: number;
	readonly message: string;
}

/**
 * Runs scenarios of several servers and clients over many seeds; `--seed K` alone replays one. A failure is printed
 * with its seed. Exit status 1 when one failed, or none matched.
 */
await runCommand(async (args) => {
	const { scenario, seeds, seed, json } = readArguments(args);
	const [lune] = await Promise.all([getTool("lune"), prepareSimulator()]);
	const map = createPositionMapper({ sourcemap: "", folders: sourceFolders });
	const failures: Failure[] = [];
	let runs = 0;
	const progress = startProgress(`Simulating ${seeds} ${seeds === 1 ? "seed" : "seeds"}`);
	const started = performance.now();
	const end = await startSimulator({
		lune,
		command: [
			"scenario",
			...["--seed", String(seed), "--seeds", String(seeds)],
			...(scenario === undefined ? [] : ["--filter", scenario]),
		],
		onScenarios: (results, ofSeed) => {
			runs += results.length;
			for (const { name, ok, message } of results) {
				if (!ok) failures.push({ scenario: name, seed: ofSeed, message: map(message) });
			}
		},
	}).ended.finally(() => progress.stop());
	const seconds = (performance.now() - started) / 1000;
	if (end.message !== undefined && end.message !== "") throw new Trouble(map(end.message));
	if (runs === 0) throw new Trouble(`No scenario's name contains "${scenario}".`);

	if (json) console.log(JSON.stringify({ first_seed: seed, seeds, runs, failed: failures.length, failures }));
	else {
		for (const failure of failures) {
			console.log(`FAILED ${failure.scenario} (seed ${failure.seed})\n${failure.message}`);
			console.log(
				`Again: npm run simulate -- --scenario "${failure.scenario}" --seed ${failure.seed} --seeds 1\n`,
			);
		}
		console.log(`${runs} runs over ${seeds} seeds in ${seconds.toFixed(1)} s, ${failures.length} failed`);
	}
	return failures.length > 0 ? 1 : 0;
});

function readArguments(args: readonly string[]) {
	try {
		const { values, words } = parseFlags(args, FLAGS);
		if (words.length > 0) throw new UsageError(usage("npm run simulate --", "", FLAGS));
		// A seed without a count is a replay.
		const seeds = values.seeds ?? (values.seed === undefined ? DEFAULT_SEEDS : 1);
		return { scenario: values.scenario, seeds, seed: values.seed ?? 1, json: values.json === true };
	} catch (error) {
		throw error instanceof UsageError ? new Trouble(error.message, 2) : error;
	}
}
