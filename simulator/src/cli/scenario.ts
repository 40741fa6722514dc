import { runScenarios } from "../scenario/run-scenarios";
import { scenarios } from "../scenarios";
import { sendControl } from "./control";
import { createSimulation } from "./environment";

const DEFAULT_SEED = "1";

/**
 * `scenario [--filter TEXT] [--seed K]`: runs the simulator's own scenarios of several realms and reports them.
 * @returns the exit status: 0 when all passed, and there was one.
 */
export function scenarioCommand(args: ReadonlyArray<string>): number {
	let filter: string | undefined;
	let seed = DEFAULT_SEED;
	for (let index = 0; index < args.size(); index += 2) {
		const value = args[index + 1];
		if (args[index] === "--filter" && value !== undefined) filter = value;
		else if (args[index] === "--seed" && value !== undefined) seed = value;
		else {
			sendControl({ type: "error", message: `scenario: unknown or incomplete option ${args[index]}` });
			return 2;
		}
	}
	const shared = createSimulation({ seed, testing: true, output: () => {}, announce: false });
	const results = runScenarios(shared, scenarios, seed, filter);
	const passed = results.filter((result) => result.ok).size();
	const failed = results.size() - passed;
	sendControl({ type: "scenarios", passed, failed, results });
	return failed > 0 || passed === 0 ? 1 : 0;
}
