import { readPlace } from "../datamodel/place";
import { Experience } from "../experience/experience";
import { fail } from "../fail";
import { host } from "../host";
import { World } from "../scenario/world";
import { readArguments } from "./arguments";
import { createSimulation } from "./environment";
import { runScriptFile } from "./script-file";

const OPTIONS = new Set(["script"]);
/** Virtual seconds that a script may take. */
const LIMIT_SECONDS = 3600;

/**
 * `time PLACE --script FILE`: runs a script on a server whose own scripts do not run, with these globals beside the
 * usual ones: `clock()`, real seconds; `memory()`, kilobytes that all of Luau holds; `report(name, value)`, which prints `figure NAME VALUE`; and `done()`, which ends
 * the run.
 */
export function timeCommand(args: ReadonlyArray<string>): number {
	const { words, options } = readArguments(args, OPTIONS);
	const [path] = words;
	if (path === undefined) return fail("time needs a place file");
	const file = options.get("script");
	if (file === undefined || !host.fs.isFile(file)) return fail(`There is no file ${file ?? "after --script"}`);
	const shared = createSimulation({ seed: "1", testing: false, announce: false, output: () => {} });
	const place = readPlace(path, shared.reflection);
	const world = new World(shared, "time");
	const server = new Experience(world.simulation, place, { runScripts: false }).startServer();
	let done = false;
	runScriptFile(server.realm, file, "Time", {
		clock: host.clock,
		memory: () => gcinfo(),
		report: (name: string, value: number) => host.print(`figure ${name} ${string.format("%.3f", value)}`),
		done: () => {
			done = true;
		},
	});
	world.runUntil(() => done || hasFailed(world), "the script says done", LIMIT_SECONDS);
	for (const line of world.lines()) host.print(line);
	return hasFailed(world) ? 1 : 0;
}

function hasFailed(world: World): boolean {
	return world.output.some(({ level }) => level === "error");
}
