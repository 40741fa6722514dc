import { errorText } from "../datamodel/error-text";
import { Simulation } from "../experience/simulation";
import { fail } from "../fail";
import { host } from "../host";
import { Counts } from "./journal";
import { Scenario } from "./scenario";
import { World, WorldSurroundings } from "./world";

/** How one run of a scenario went. */
export interface ScenarioRun {
	readonly ok: boolean;
	/** Why it failed, with the trace of the world and the output of its scripts; empty when it passed. */
	readonly message: string;
	readonly durationMs: number;
	/** Virtual seconds that passed. */
	readonly virtualSeconds: number;
	/** How often what was done to the world. */
	readonly injected: Counts;
	/** How often what was checked. */
	readonly checked: Counts;
	/** Set when nothing was left to chance: a run with any other seed is this run again. */
	readonly sameForAllSeeds: boolean;
}

/** Real seconds after which a run is said to hang. The longest take some, on a machine that does much else. */
const MOST_REAL_SECONDS = 300;

const SHOWN_LINES = 20;
/** Resumes of threads between two looks at the real clock. */
const RESUMES_PER_LOOK = 4096;
/** Resumes of threads at one virtual time after which time is said to stand still. */
const MOST_RESUMES_AT_ONCE = 2e5;

/**
 * Runs a scenario on a clock of its own.
 * @param alive called every now and then while it runs.
 * @param mostRealSeconds when it takes longer, it is ended and has failed.
 */
export function runScenario(
	shared: Simulation,
	candidate: Scenario,
	seed: number,
	surroundings: WorldSurroundings,
	alive: () => void,
	mostRealSeconds = MOST_REAL_SECONDS,
): ScenarioRun {
	const world = new World(shared, tostring(seed), surroundings);
	let resumes = 0;
	let resumesBefore = 0;
	let lastTime = -1;
	const started = host.clock();
	world.kernel.onResume = (realm) => {
		resumes += 1;
		if (resumes % RESUMES_PER_LOOK !== 0) return;
		alive();
		if (host.clock() - started > mostRealSeconds) {
			fail(`still not done after ${mostRealSeconds} s of real time, at ${realm.now()} s of virtual time`);
		}
		// The realm may be one of a sibling, which has a clock of its own.
		if (realm.now() !== lastTime) {
			lastTime = realm.now();
			resumesBefore = resumes;
		} else if (resumes - resumesBefore > MOST_RESUMES_AT_ONCE) {
			fail(`time stands still: scripts go on for ever without waiting\n${debug.traceback()}`);
		}
	};
	const [ok, thrown] = pcall(() => {
		candidate.run(world);
		world.checkInvariants();
	});
	return {
		ok,
		message: ok ? "" : describeFailure(world, thrown),
		durationMs: math.round((host.clock() - started) * 10000) / 10,
		virtualSeconds: world.now(),
		injected: world.journal.injectedCounts(),
		checked: world.journal.checkedCounts(),
		sameForAllSeeds: !world.hasUsedChance(),
	};
}

function describeFailure(world: World, thrown: unknown): string {
	const parts = [`${tostring(errorText(thrown))}`];
	const trace = world.journal.trace();
	if (trace.size() > 0) parts.push(`What happened, until ${string.format("%.3f", world.now())} s:`, trace.join("\n"));
	const shown = new Array<string>();
	for (let index = math.max(0, world.output.size() - SHOWN_LINES); index < world.output.size(); index++) {
		const { realm, level, text } = world.output[index]!;
		shown.push(`  [${realm}] ${level}: ${text}`);
	}
	if (shown.size() > 0) parts.push("Output:", shown.join("\n"));
	return parts.join("\n");
}
