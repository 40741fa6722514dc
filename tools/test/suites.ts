import { compileScenarios, prepareSimulator } from "../build/compile";
import { paths } from "../build/paths";
import { buildPlace, buildSimulatorSpecs } from "../build/place";
import { getTool } from "../toolchain/toolchain";
import { houseSuite } from "./house-suite";
import { nodeSuite } from "./node-suite";
import { scenarioSuite } from "./scenario-suite";
import { gameRoots, specSuite } from "./spec-suite";
import type { Suite } from "./suite";

const isBrowserTest = (file: string) => /\.browser\.test\.tsx?$/.test(file);
const isNodeTest = (file: string) => /\.test\.tsx?$/.test(file) && !isBrowserTest(file);

/** Builds what a playtest runs: whoever starts one and waits must not wait for "getting rojo" for ten minutes. */
async function prepareToPlay(): Promise<void> {
	await Promise.all([getTool("lune"), buildPlace("start"), buildPlace("arena"), prepareSimulator()]);
}

/** All suites, in the order of their report. */
export function listSuites(): Suite[] {
	return [
		specSuite({
			name: "game",
			place: () => buildPlace("test"),
			roots: gameRoots,
			watches: [paths.worlds, ...paths.simulator.sources],
		}),
		specSuite({
			name: "simulator",
			place: buildSimulatorSpecs,
			roots: [
				{ path: "ServerScriptService.Specs", realm: "server", sources: "simulator/specs/server" },
				{
					path: "StarterPlayer.StarterPlayerScripts.Specs",
					realm: "client",
					sources: "simulator/specs/client",
				},
			],
			watches: [paths.specs.folder, ...paths.simulator.sources],
		}),
		scenarioSuite(),
		nodeSuite({
			name: "browser",
			folders: ["playtest"],
			accepts: isBrowserTest,
			background: true,
			// Each drives a browser and a simulator in real time, which two at once would slow down for each other.
			concurrency: 1,
			prepare: prepareToPlay,
		}),
		nodeSuite({
			name: "tools",
			folders: ["tools", "simulator/node", "playtest", "benchmarks"],
			accepts: isNodeTest,
			background: true,
			prepare: async () => {
				await prepareToPlay();
				// Most are for other suites, which find them done; one of ours clones what was built.
				await buildSimulatorSpecs();
				await Promise.all([buildPlace("test"), compileScenarios()]);
			},
		}),
		houseSuite(),
	];
}
