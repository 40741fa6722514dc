import { Place, readPlace } from "../datamodel/place";
import { OutputLine, Realm } from "../datamodel/realm";
import { Experience } from "../experience/experience";
import { ExperienceServer } from "../experience/experience-server";
import { JoinedPlayer } from "../experience/joined-player";
import { Simulation } from "../experience/simulation";
import { fail } from "../fail";
import { host } from "../host";
import { Arguments, numberOption, readArguments } from "./arguments";
import { sendControl } from "./control";
import { createSimulation } from "./environment";
import { runJest } from "./jest";
import { runScriptFile } from "./script-file";

const OPTIONS = new Set(["players", "seconds", "seed", "jest", "specs", "realm", "script", "globals", "trace"]);
const DEFAULT_SECONDS = 10;
const MOST_PLAYERS = 100;
/** Virtual seconds in which a client must have loaded the place. */
const LOAD_LIMIT_SECONDS = 60;
// Virtual time costs little, and specs may wait; a run that takes longer than an hour of it hangs.
const JEST_LIMIT_SECONDS = 3600;

/** `run PLACE`: runs a place with its scripts for a span of virtual time, or its specs. Returns the exit status. */
export function runCommand(args: ReadonlyArray<string>): number {
	const parsed = readArguments(args, OPTIONS);
	const path = parsed.words[0];
	if (path === undefined || parsed.words.size() > 1) fail("run needs one place file");
	const jest = parsed.options.get("jest");
	let errors = 0;
	const simulation = createSimulation({
		seed: parsed.options.get("seed") ?? "1",
		// A script from outside is a test runner more often than not.
		testing: jest !== undefined || parsed.options.has("script"),
		sharedGlobals: readGlobals(parsed.options.get("globals")),
		announce: true,
		output: (line: OutputLine, realm: Realm) => {
			if (line.level === "error") errors += 1;
			sendControl({ type: "output", realm: realm.name, ...line });
		},
	});
	const place = readPlace(path, simulation.reflection);
	if (jest !== undefined) return runSpecs(simulation, place, jest, parsed);
	runPlace(simulation, place, parsed);
	if (parsed.options.has("trace")) host.print(`trace ${simulation.kernel.trace.hash()}`);
	return errors > 0 ? 1 : 0;
}

/** Reads `NAME=VALUE,NAME=VALUE`: true, false and numbers are what they say, anything else is a text. */
function readGlobals(text: string | undefined): Map<string, string | number | boolean> {
	const result = new Map<string, string | number | boolean>();
	if (text === undefined) return result;
	for (const part of text.split(",")) {
		const [name, value] = part.match("^([%a_][%w_]*)=(.*)$");
		if (name === undefined) return fail(`--globals takes NAME=VALUE,NAME=VALUE; ${part} is none`);
		const word = tostring(value);
		result.set(tostring(name), word === "true" ? true : word === "false" ? false : (tonumber(word) ?? word));
	}
	return result;
}

function join(server: ExperienceServer, index: number): JoinedPlayer {
	return server.join({ userId: index, name: `Player${index}`, client: true });
}

function runPlace(simulation: Simulation, place: Place, args: Arguments): void {
	const seconds = numberOption(args, "seconds", DEFAULT_SECONDS, 0, 1e9);
	const players = numberOption(args, "players", 0, 0, MOST_PLAYERS);
	const file = args.options.get("script");
	if (file !== undefined && !host.fs.isFile(file)) fail(`There is no file ${file}`);
	const server = new Experience(simulation, place).startServer();
	for (let index = 1; index <= players; index++) join(server, index);
	if (file !== undefined) runScriptFile(server.realm, file, "Script", {});
	simulation.kernel.runFor(seconds);
}

/** Specs have the place to themselves: its own scripts do not run. */
function runSpecs(simulation: Simulation, place: Place, jestPath: string, args: Arguments): number {
	const server = new Experience(simulation, place, { runScripts: false }).startServer();
	const realm = args.options.get("realm") === "client" ? loadClient(server) : server.realm;
	const outcome = runJest(simulation.kernel, realm, {
		paths: [jestPath],
		testPathPattern: args.options.get("specs"),
		limit: JEST_LIMIT_SECONDS,
	});
	if (outcome.problem !== undefined) fail(outcome.problem);
	sendControl({ type: "jest", results: outcome.results });
	return outcome.results?.success === true ? 0 : 1;
}

function loadClient(server: ExperienceServer): Realm {
	const { client } = join(server, 1);
	assert(client, "the player has no client");
	if (!server.simulation.kernel.runUntil(() => client.isLoaded(), LOAD_LIMIT_SECONDS)) {
		fail("The client never loaded the place");
	}
	return client.realm;
}
