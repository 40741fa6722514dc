import { availableParallelism } from "node:os";
import {
	createPositionMapper,
	formatOutput,
	type PositionMapper,
	type ScenarioResult,
	startSimulator,
} from "../../simulator/node/index";
import { compileScenarios, prepareSimulator } from "../build/compile";
import { paths, sourceFolders } from "../build/paths";
import { buildPlace, sourcemapPath } from "../build/place";
import { getTool } from "../toolchain/toolchain";

/** Which scenarios run, and how often. */
export interface ScenarioRunOptions {
	/** Texts of which a name or file must contain one; none for all. */
	readonly filter: readonly string[];
	/** The first seed. */
	readonly seed: number;
	/** How many; as many as each scenario asks for unless given. */
	readonly seeds: number | undefined;
	/** Takes each result as it comes, with positions in TypeScript. */
	readonly onResult: (result: ScenarioResult) => void;
	/** Takes how many results will come at the most, in all; comes again when there will be fewer. */
	readonly onPlanned?: (runs: number) => void;
	/** Takes what scenarios print themselves; what scripts print is part of a failed result. */
	readonly onText?: (line: string) => void;
}

/** A scenario may compute for so long without a word, in milliseconds: it tells that it is alive while scripts run. */
const BUDGET_MS = 300_000;
/** Lines of output that explain a process which ended badly. */
const SHOWN_LINES = 40;

/**
 * Runs the scenarios of the simulator and of the game, spread over as many processes as there are cores. Builds what
 * they need first.
 * @throws when a process could not do its part.
 */
export async function runScenarios(options: ScenarioRunOptions): Promise<void> {
	const [lune, modules, place] = await Promise.all([
		getTool("lune"),
		compileScenarios(),
		buildPlace("start"),
		prepareSimulator(),
	]);
	const map = createPositionMapper({
		sourcemap: sourcemapPath(place),
		folders: sourceFolders,
		scenarios: paths.scenarios.out,
	});
	const { filter, seed, seeds } = options;
	const parts = availableParallelism();
	const command = [
		"scenario",
		...["--seed", String(seed), "--place", place],
		...(seeds === undefined ? [] : ["--seeds", String(seeds)]),
		...(modules === undefined ? [] : ["--modules", modules]),
		...(filter.length === 0 ? [] : ["--filter", filter.join("\n")]),
	];
	const planned = new Map<number, number>();
	const running = Array.from({ length: parts }, (_, index) =>
		runPart(lune, [...command, "--part", `${index + 1}/${parts}`], map, options, (runs) => {
			planned.set(index, runs);
			// A sum without all parts would be too small.
			if (planned.size === parts) options.onPlanned?.([...planned.values()].reduce((sum, own) => sum + own, 0));
		}),
	);
	const ended = await Promise.allSettled(running);
	for (const end of ended) if (end.status === "rejected") throw end.reason;
}

async function runPart(
	lune: string,
	command: readonly string[],
	map: PositionMapper,
	{ onResult, onText }: ScenarioRunOptions,
	onPlanned: (runs: number) => void,
): Promise<void> {
	const output: string[] = [];
	const end = await startSimulator({
		lune,
		command,
		budgetMs: BUDGET_MS,
		onOutput: (message) => output.push(formatOutput(message, map, false)),
		onText: (line) => {
			output.push(map(line));
			onText?.(map(line));
		},
		onPlanned,
		onScenario: (result) =>
			onResult({
				...result,
				message: map(result.message),
				caught: result.caught === undefined ? undefined : map(result.caught),
			}),
	}).ended;
	if (end.message === undefined) return;
	throw new Error(`Scenarios could not be run: ${[map(end.message), ...output.slice(-SHOWN_LINES)].join("\n")}`);
}
