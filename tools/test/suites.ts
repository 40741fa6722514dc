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
		// One at a time: each drives a browser and a simulator, and their timing is part of what they check.
		nodeSuite({ name: "browser", folders: ["playtest"], accepts: isBrowserTest, concurrency: 1 }),
		// Last, because the report waits for them in this order.
		nodeSuite({
			name: "tools",
			folders: ["tools", "simulator/node", "playtest", "benchmarks"],
			accepts: isNodeTest,
			background: true,
			// Some start the place and wait for what it says: that must not be "getting rojo" for ten minutes.
			prepare: async () => {
				await Promise.all([getTool("lune"), buildPlace("start"), prepareSimulator()]);
				// Most are for other suites, which find them done; one of ours clones what was built.
				await buildSimulatorSpecs();
				await Promise.all([buildPlace("arena"), buildPlace("test"), compileScenarios()]);
			},
		}),
		houseSuite(),
	];
}
