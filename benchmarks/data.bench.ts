import { availableParallelism } from "node:os";
import { createPositionMapper, startSimulator } from "../simulator/node/index";
import { prepareSimulator } from "../tools/build/compile";
import { sourceFolders } from "../tools/build/paths";
import { sourcemapPath } from "../tools/build/place";
import { Trouble } from "../tools/launch/trouble.mjs";
import { getTool } from "../tools/toolchain/toolchain";
import { buildBenchmarkPlace, compileLab } from "./data/build";
import { formatComparison, toFigures } from "./data/report";
import { Samples } from "./data/samples";

/** Without a word for so long, a measurement hangs; in milliseconds. */
const BUDGET_MS = 120_000;

/**
 * The game's persistence beside ProfileStore and Lapis in the same simulated cloud: hops, crashes, requests, shutdowns and
 * outages, in virtual time over many seeds.
 */
export default async function measureData(): Promise<Record<string, number>> {
	const [lune, modules, place] = await Promise.all([
		getTool("lune"),
		compileLab(),
		buildBenchmarkPlace(),
		prepareSimulator(),
	]);
	const samples = new Samples();
	const parts = availableParallelism();
	await Promise.all(
		Array.from({ length: parts }, (_, index) =>
			runPart({ lune, modules, place, part: `${index + 1}/${parts}` }, samples),
		),
	);
	return toFigures(samples);
}

/** The libraries side by side, for people. */
export { formatComparison as formatReport };

interface Part {
	readonly lune: string;
	readonly modules: string;
	readonly place: string;
	readonly part: string;
}

async function runPart({ lune, modules, place, part }: Part, samples: Samples): Promise<void> {
	const map = createPositionMapper({
		sourcemap: sourcemapPath(place),
		folders: [...sourceFolders, { compiled: modules, sources: "." }],
		scenarios: modules,
	});
	const said: string[] = [];
	const failures: string[] = [];
	const end = await startSimulator({
		lune,
		command: ["scenario", "--filter", "benchmarks/data", "--place", place, "--modules", modules, "--part", part],
		budgetMs: BUDGET_MS,
		onText: (line) => {
			if (!samples.read(line)) said.push(map(line));
		},
		onScenario: ({ name, seed, ok, message, durationMs }) => {
			if (process.env.STRONGBOX_BENCH_TRACE !== undefined)
				console.error(`${name}, seed ${seed}: ${Math.round(durationMs)} ms`);
			if (!ok) failures.push(`${name}, seed ${seed}: ${map(message)}`);
		},
	}).ended;
	if (failures.length > 0) throw new Trouble(failures.join("\n\n"));
	if (end.code !== 0) throw new Trouble([end.message ?? `status ${end.code}`, ...said].join("\n"));
}
