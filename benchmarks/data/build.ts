import { mkdirSync } from "node:fs";
import { compileGame } from "../../tools/build/compile";
import { listFiles } from "../../tools/build/fingerprint";
import { paths } from "../../tools/build/paths";
import { buildWithRojo } from "../../tools/build/place";
import { runStep } from "../../tools/build/step";
import { Trouble } from "../../tools/launch/trouble.mjs";
import { run } from "../../tools/process/run";

const LAB = "benchmarks/data/lab";
const CONFIG = "tsconfig.benchmarks.json";
const LAB_PROJECT = "benchmarks/data/driver.project.json";
const PLACE_PROJECT = "benchmarks/data/place.project.json";
const PLACE = "out/places/data-benchmark.rbxl";
const MODULES = "out/benchmarks";

/** Builds the place that holds the game's server and the other libraries. Returns the place's path. */
export async function buildBenchmarkPlace(): Promise<string> {
	await compileGame();
	await buildWithRojo("place-data-benchmark", PLACE_PROJECT, PLACE, [paths.game.out, paths.include]);
	return PLACE;
}

/** Compiles the measurements, which run in the simulator. Returns the folder of the modules. */
export async function compileLab(): Promise<string> {
	const { compiler, config } = paths.scenarios;
	const sources = [...listFiles([LAB]), ...paths.game.sources, ...paths.simulator.sources];
	await runStep({
		name: "data-benchmark",
		doing: "compiling the benchmark",
		inputs: [...sources, CONFIG, config, LAB_PROJECT, compiler, paths.lockfile],
		outputs: [MODULES],
		work: async () => {
			// The compiler of roblox-ts looks there for what is left of sources that are gone.
			mkdirSync(MODULES, { recursive: true });
			const { code, stdout, stderr } = await run(process.execPath, [compiler, CONFIG, LAB_PROJECT]);
			if (code !== 0) throw new Trouble(`${stdout}${stderr}\n\nCompiling the benchmark failed.`);
		},
	});
	return MODULES;
}
