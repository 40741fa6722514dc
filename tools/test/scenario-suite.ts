import { createPositionMapper, formatOutput, startSimulator } from "../../simulator/node/index";
import { prepareSimulator } from "../build/compile";
import { listFiles } from "../build/fingerprint";
import { paths, sourceFolders } from "../build/paths";
import { getTool } from "../toolchain/toolchain";
import type { Suite } from "./suite";

const FOLDER = "simulator/src/scenarios";

/** The simulator's scenarios: whole experiences of several servers and clients, without a place file. */
export function scenarioSuite(): Suite {
	return {
		name: "scenarios",
		watches: paths.simulator.sources,
		run: async (filter, report) => {
			const files = listFiles([FOLDER]).filter((file) => file.endsWith(".scenario.ts"));
			const wanted = filter.select(files);
			if (wanted.length === 0) return;
			const [lune] = await Promise.all([getTool("lune"), prepareSimulator()]);
			const map = createPositionMapper({ sourcemap: "", folders: sourceFolders });
			const output: string[] = [];
			let count = 0;
			const end = await startSimulator({
				lune,
				command: ["scenario"],
				onOutput: (message) => output.push(formatOutput(message, map, false)),
				onText: (line) => output.push(map(line)),
				onScenarios: (results) => {
					for (const { name, ok, message } of results) {
						count++;
						if (!wanted.some((file) => file.whole) && !filter.matches(name)) continue;
						report({
							name,
							file: FOLDER,
							status: ok ? "passed" : "failed",
							...(ok ? {} : { failure: map(message) }),
						});
					}
				},
			}).ended;
			if (count > 0) return;
			const said = [
				end.message === undefined ? "they ended without results" : map(end.message),
				...output.slice(-40),
			];
			throw new Error(`The scenarios could not be run: ${said.join("\n")}`);
		},
	};
}
