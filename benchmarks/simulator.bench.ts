import { readJestResults, startSimulator } from "../simulator/node/index";
import { prepareSimulator } from "../tools/build/compile";
import { buildPlace } from "../tools/build/place";
import { getTool } from "../tools/toolchain/toolchain";

const FIGURE = /^figure (\w+) (-?[\d.]+)$/;
/** The folders whose specs are counted, and the realm in which they run. */
const SPEC_ROOTS = [
	{ path: "ReplicatedStorage.TS", realm: "server" },
	{ path: "ServerScriptService.TS", realm: "server" },
] as const;

/** What the simulator costs: start, GUI, idle time, and specs per second, process and place reading included. */
export default async function measureSimulator(): Promise<Record<string, number>> {
	const [lune] = await Promise.all([getTool("lune"), prepareSimulator()]);
	const start = await buildPlace("start");
	const figures = await measurePlace(lune, start);
	return { ...figures, specs_per_s: await measureSpecs(lune, await buildPlace("test")) };
}

async function measurePlace(lune: string, place: string): Promise<Record<string, number>> {
	const figures: Record<string, number> = {};
	const end = await startSimulator({
		lune,
		command: ["measure", place, "--mount", "benchmarks/simulator/mount-gui.luau"],
		// It measures without a word in between.
		budgetMs: Number.POSITIVE_INFINITY,
		onText: (line) => {
			const [, name, value] = FIGURE.exec(line) ?? [];
			if (name !== undefined) figures[name] = Number(value);
		},
	}).ended;
	if (end.code !== 0) throw new Error(`The simulator could not be measured: ${end.message ?? `status ${end.code}`}`);
	return figures;
}

async function measureSpecs(lune: string, place: string): Promise<number> {
	let specs = 0;
	const started = performance.now();
	for (const { path, realm } of SPEC_ROOTS) {
		const end = await startSimulator({
			lune,
			command: ["run", place, "--jest", path, "--realm", realm],
			onJest: (results) => {
				specs += readJestResults(results).tests.length;
			},
		}).ended;
		if (end.code !== 0) throw new Error(`The specs of ${path} failed: ${end.message ?? `status ${end.code}`}`);
	}
	return specs / ((performance.now() - started) / 1000);
}
