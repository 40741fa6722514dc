import { Place, readPlace } from "../datamodel/place";
import { Simulation } from "../experience/simulation";
import { fail } from "../fail";
import { host } from "../host";
import { CataloguedScenario, isWanted, readCatalogue } from "../scenario/catalogue";
import { runScenario, ScenarioRun } from "../scenario/run-scenarios";
import { numberOption, readArguments } from "./arguments";
import { sendControl } from "./control";
import { createSimulation } from "./environment";

const OPTIONS = new Set(["filter", "seed", "seeds", "place", "modules", "part"]);
const DEFAULT_SEED = 1;
const MOST_SEEDS = 1e6;
/** Real seconds of silence after which the starting process is told what runs. */
const ALIVE_SECONDS = 1;

/**
 * Bytes that lie in the heap so that garbage is collected less often: Luau begins when the heap has doubled, and goes
 * through all that is alive, which is little beside what runs leave behind. This it need not go through.
 */
const BALLAST_BYTES = 64 * 2 ** 20;

/** What all runs of one command share. */
interface Surroundings {
	readonly ballast: buffer;
	readonly shared: Simulation;
	readonly place: () => Place;
}

/** What this process does of one scenario. */
interface Share {
	readonly entry: CataloguedScenario;
	/** Seeds that the scenario is run with, by all processes together. */
	readonly count: number;
	readonly seeds: ReadonlyArray<number>;
	/** Its broken variants, each with the seeds within which it must be caught. */
	readonly variants: ReadonlyArray<[variant: string, within: number]>;
}

/**
 * `scenario [--filter TEXTS] [--seed K] [--seeds N] [--place FILE] [--modules FOLDER] [--part I/N]`: runs scenarios of
 * several realms, each with the seeds K to K + N - 1 (as many as the scenario asks for, unless N is given; of all
 * scenarios together no more than each of them wants at the most), and reports each run when it is done. A scenario that
 * leaves nothing to chance runs once in each process. Broken variants run too, unless a seed is replayed.
 *
 * `--filter` takes texts, one a line, of which a name or file contains one. `--modules` are the compiled scenarios of a
 * game, whose built place is FILE. `--part 2/3` is the second of three processes that share the work.
 * @returns the exit status: 0 when all passed, and there was one.
 */
export function scenarioCommand(args: ReadonlyArray<string>): number {
	const parsed = readArguments(args, OPTIONS);
	const first = numberOption(parsed, "seed", DEFAULT_SEED, 0, 2 ** 31);
	const seeds = parsed.options.has("seeds") ? numberOption(parsed, "seeds", 1, 1, MOST_SEEDS) : undefined;
	const [part, parts] = readPart(parsed.options.get("part"));
	const texts = (parsed.options.get("filter") ?? "").split("\n").filter((text) => text !== "");
	const shared = createSimulation({ seed: tostring(first), testing: true, output: () => {}, announce: false });
	const surroundings: Surroundings = {
		ballast: buffer.create(BALLAST_BYTES),
		shared,
		place: createPlaceReader(shared, parsed.options.get("place")),
	};
	const wanted = readCatalogue(parsed.options.get("modules")).filter((entry) => isWanted(entry, texts));
	let turn = 0;
	const isOurs = () => {
		turn += 1;
		return turn % parts === part % parts;
	};
	const shares = wanted.map((entry): Share => {
		const { seeds: own, mostSeeds, broken } = entry.scenario;
		// Whoever names a scenario means it.
		const count = texts.size() > 0 ? (seeds ?? own) : math.min(seeds ?? own, mostSeeds);
		const ours = new Array<number>();
		for (let seed = first; seed < first + count; seed++) if (isOurs()) ours.push(seed);
		const variants = new Array<[variant: string, within: number]>();
		if (seeds !== 1) for (const [variant, within] of broken) if (isOurs()) variants.push([variant, within]);
		return { entry, count, seeds: ours, variants };
	});
	const passed = runShares(surroundings, shares, first);
	return passed && wanted.size() > 0 ? 0 : 1;
}

/** Says how many runs there will be at the most, and again whenever some turn out to be needless. */
function runShares(surroundings: Surroundings, shares: ReadonlyArray<Share>, first: number): boolean {
	let runs = 0;
	for (const { seeds, variants } of shares) runs += seeds.size() + variants.size();
	const announce = () => sendControl({ type: "planned", runs });
	announce();
	let passed = true;
	for (const { entry, count, seeds, variants } of shares) {
		let left = seeds.size();
		for (const seed of seeds) {
			const run = runSeed(surroundings, entry, seed, count);
			passed = run.ok && passed;
			left -= 1;
			if (run.sameForAllSeeds) break;
		}
		if (left > 0) {
			runs -= left;
			announce();
		}
		for (const [variant, within] of variants) {
			passed = runBroken(surroundings, entry, variant, first, within) && passed;
		}
	}
	return passed;
}

/** @param wanted seeds that it is run with, by all processes together. */
function runSeed(
	{ shared, place }: Surroundings,
	{ file, scenario }: CataloguedScenario,
	seed: number,
	wanted: number,
): ScenarioRun {
	const run = runScenario(shared, scenario, seed, { place }, startHeartbeat(`${scenario.name} (seed ${seed})`));
	sendControl({ type: "scenario", name: scenario.name, file, seed, wanted, ...run });
	return run;
}

/** Runs a broken variant until a seed catches it. */
function runBroken(
	{ shared, place }: Surroundings,
	{ file, scenario }: CataloguedScenario,
	variant: string,
	first: number,
	within: number,
): boolean {
	const name = `${scenario.name}, and catch the variant "${variant}"`;
	const started = host.clock();
	for (let seed = first; seed < first + within; seed++) {
		const run = runScenario(shared, scenario, seed, { place, variant }, startHeartbeat(`${name} (seed ${seed})`));
		if (run.ok) continue;
		const durationMs = (host.clock() - started) * 1000;
		sendControl({ type: "scenario", name, file, seed, ...run, variant, ok: true, caught: run.message, durationMs });
		return true;
	}
	const message = `None of ${within} seeds from ${first} on caught it: what the scenario checks does not notice.`;
	sendControl({ type: "scenario", name, file, seed: first, variant, ok: false, message });
	return false;
}

function createPlaceReader(shared: Simulation, path: string | undefined): () => Place {
	let place: Place | undefined;
	return () => {
		if (path === undefined) return fail("A scenario asks for the built place, and there is none: --place FILE");
		place ??= readPlace(path, shared.reflection);
		return place;
	};
}

/** Says what runs, at once and then every now and then: whoever falls silent is known by name. */
function startHeartbeat(what: string): () => void {
	const send = () => sendControl({ type: "running", script: what, realm: "scenario" });
	let last = host.clock();
	send();
	return () => {
		if (host.clock() - last < ALIVE_SECONDS) return;
		last = host.clock();
		send();
	};
}

function readPart(text: string | undefined): [part: number, parts: number] {
	if (text === undefined) return [1, 1];
	const [part, parts] = text.match("^(%d+)/(%d+)$");
	if (part === undefined) return fail(`--part takes I/N, not ${text}`);
	return [tonumber(part)!, tonumber(parts)!];
}
