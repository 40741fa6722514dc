import { Place, readPlace } from "../datamodel/place";
import { Realm } from "../datamodel/realm";
import { Experience } from "../experience/experience";
import { Simulation } from "../experience/simulation";
import { fail } from "../fail";
import { host } from "../host";
import { World } from "../scenario/world";
import { readArguments } from "./arguments";
import { createSimulation } from "./environment";
import { runScriptFile } from "./script-file";

const OPTIONS = new Set(["mount"]);
/** Runs of which the median counts. */
const RUNS = 9;
const SERVERS = 10;
const PLAYERS_PER_SERVER = 10;
/** Virtual seconds in which everybody loads, before the idle time is measured. */
const SETTLE_SECONDS = 10;
const IDLE_SECONDS = 60;
const MOUNT_LIMIT_SECONDS = 10;

function median(values: Array<number>): number {
	values.sort((a, b) => a < b);
	return values[math.floor(values.size() / 2)]!;
}

/** Milliseconds of real time that a piece of work takes. */
function timed(work: () => void): number {
	const started = host.clock();
	work();
	return (host.clock() - started) * 1000;
}

function report(name: string, value: number): void {
	host.print(`figure ${name} ${string.format("%.3f", value)}`);
}

/**
 * `measure PLACE [--mount FILE]`: real time that a place costs in the simulator, one line `figure NAME VALUE` each.
 * The script of `--mount` runs in a client and calls `ready(mount)`; `mount(done)` shows a GUI and calls `done`.
 */
export function measureCommand(args: ReadonlyArray<string>): number {
	const { words, options } = readArguments(args, OPTIONS);
	const [path] = words;
	if (path === undefined) return fail("measure needs a place file");
	const shared = createSimulation({ seed: "1", testing: false, announce: false, output: () => {} });
	const place = readPlace(path, shared.reflection);
	report("server_start_ms", measureServerStart(shared, place));
	const mount = options.get("mount");
	if (mount !== undefined) report("gui_mount_1000_ms", measureMount(shared, place, mount));
	report("idle_10x10_speedup_x", measureIdle(shared, place));
	return 0;
}

/** The first server compiles; those after it are measured, each with its first frame. */
function measureServerStart(shared: Simulation, place: Place): number {
	const durations = new Array<number>();
	for (let run = 0; run <= RUNS; run++) {
		const world = new World(shared, `start ${run}`);
		const duration = timed(() => {
			world.experienceOf(place).startServer();
			world.kernel.step();
		});
		if (run > 0) durations.push(duration);
	}
	return median(durations);
}

/** Ten servers with ten clients each, who do nothing. Returns virtual seconds per second of real time. */
function measureIdle(shared: Simulation, place: Place): number {
	const world = new World(shared, "idle");
	const experience = world.experienceOf(place);
	for (let index = 0; index < SERVERS; index++) {
		const server = experience.startServer();
		for (let player = 1; player <= PLAYERS_PER_SERVER; player++) {
			const userId = index * PLAYERS_PER_SERVER + player;
			server.join({ userId, name: `Player${userId}`, client: true });
		}
	}
	world.run(SETTLE_SECONDS);
	return IDLE_SECONDS / (timed(() => world.run(IDLE_SECONDS)) / 1000);
}

/** From the call of `mount` until it says done, layout included. */
function measureMount(shared: Simulation, place: Place, file: string): number {
	if (!host.fs.isFile(file)) return fail(`There is no file ${file}`);
	const durations = new Array<number>();
	for (let run = 0; run <= RUNS; run++) {
		const world = new World(shared, `mount ${run}`);
		const realm = loadClient(world, new Experience(world.simulation, place, { runScripts: false }));
		let mount: ((done: () => void) => void) | undefined;
		runScriptFile(realm, file, "Mount", {
			ready: (callback: (done: () => void) => void) => {
				mount = callback;
			},
		});
		world.runUntil(() => mount !== undefined, "the mount script is ready");
		const duration = timed(() => {
			let done = false;
			realm.scheduler.spawnFor(undefined, mount!, () => {
				done = true;
			});
			if (!world.kernel.runUntil(() => done, MOUNT_LIMIT_SECONDS)) {
				fail(`The GUI is not mounted within ${MOUNT_LIMIT_SECONDS} s. Output: ${world.lines().join(" | ")}`);
			}
		});
		if (run > 0) durations.push(duration);
	}
	return median(durations);
}

function loadClient(world: World, experience: Experience): Realm {
	const { client } = experience.startServer().join({ userId: 1, name: "Player1", client: true });
	if (!client) return fail("The player has no client");
	world.runUntil(() => client.isLoaded(), "the client has loaded");
	return client.realm;
}
