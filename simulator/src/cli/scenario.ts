import { runScenarios } from "../scenario/run-scenarios";
import { scenarios } from "../scenarios";
import { numberOption, readArguments } from "./arguments";
import { sendControl } from "./control";
import { createSimulation } from "./environment";

const OPTIONS = new Set(["filter", "seed", "seeds"]);
const DEFAULT_SEED = 1;
const MOST_SEEDS = 1e6;

/**
 * `scenario [--filter TEXT] [--seed K] [--seeds N]`: runs the simulator's own scenarios of several realms, with the
 * seeds K to K + N - 1, and reports each seed when it is done.
 * @returns the exit status: 0 when all passed, and there was one.
 */
export function scenarioCommand(args: ReadonlyArray<string>): number {
	const parsed = readArguments(args, OPTIONS);
	const first = numberOption(parsed, "seed", DEFAULT_SEED, 0, 2 ** 31);
	const seeds = numberOption(parsed, "seeds", 1, 1, MOST_SEEDS);
	const shared = createSimulation({ seed: tostring(first), testing: true, output: () => {}, announce: false });
	let passed = 0;
	let failed = 0;
	for (let seed = first; seed < first + seeds; seed++) {
		const results = runScenarios(shared, scenarios, tostring(seed), parsed.options.get("filter"));
		passed += results.filter((result) => result.ok).size();
		failed += results.filter((result) => !result.ok).size();
		sendControl({ type: "scenarios", seed, results });
	}
	return failed > 0 || passed === 0 ? 1 : 0;
}
