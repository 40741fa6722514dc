import type { ScenarioResult } from "../../simulator/node/index";
import { listFiles } from "../build/fingerprint";
import { paths } from "../build/paths";
import { runScenarios } from "../simulate/run-scenarios";
import { summarise } from "../simulate/summary";
import type { Suite } from "./suite";

const FOLDERS = ["simulator/src/scenarios", ...paths.scenarios.folders];

/** The scenarios of the simulator and of the game, each with as many seeds as it asks for. */
export function scenarioSuite(): Suite {
	return {
		name: "scenarios",
		watches: [...paths.simulator.sources, ...paths.scenarios.folders, paths.worlds],
		run: async (filter, report) => {
			const files = listFiles(FOLDERS).filter((file) => file.endsWith(paths.scenarios.suffix));
			const wanted = filter.select(files);
			if (wanted.length === 0) return;
			const results: ScenarioResult[] = [];
			await runScenarios({
				filter: filter.all ? [] : wanted.map(({ path }) => path),
				seed: 1,
				seeds: undefined,
				onResult: (result) => results.push(result),
			});
			for (const { name, file, runs, failures } of summarise(results)) {
				if (!filter.wants(name, file)) continue;
				const [first] = failures;
				report({
					name,
					file,
					status: first === undefined ? "passed" : "failed",
					...(first === undefined
						? {}
						: {
								failure: `${failures.length} of ${runs} seeds failed. Seed ${first.seed}: ${first.message}`,
							}),
				});
			}
			// Files that only help scenarios hold none, and a pattern may fit them alone.
			if (results.length === 0 && filter.all) throw new Error("The scenarios ended without results.");
		},
	};
}
