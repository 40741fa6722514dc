import { fail } from "../fail";
import { host } from "../host";
import { Place, readPlace } from "../datamodel/place";
import { OutputLine, Realm } from "../datamodel/realm";
import { GameServer, Simulation } from "../experience/server";
import { Arguments, numberOption, readArguments } from "./arguments";
import { sendControl } from "./control";
import { createSimulation } from "./environment";
import { runJest } from "./jest";
import { runScriptFile } from "./script-file";

const OPTIONS = new Set(["players", "seconds", "seed", "jest", "realm", "script"]);
const DEFAULT_SECONDS = 10;
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
		testing: jest !== undefined,
		announce: true,
		output: (line: OutputLine, realm: Realm) => {
			if (line.level === "error") errors += 1;
			sendControl({ type: "output", realm: realm.name, ...line });
		},
	});
	const place = readPlace(path, simulation.reflection);
	if (jest !== undefined) return runSpecs(simulation, place, jest, parsed);
	runPlace(simulation, place, parsed);
	return errors > 0 ? 1 : 0;
}

function runPlace(simulation: Simulation, place: Place, args: Arguments): void {
	const seconds = numberOption(args, "seconds", DEFAULT_SECONDS, 0, 1e9);
	const server = new GameServer(simulation, place, "server");
	server.start();
	const file = args.options.get("script");
	if (file !== undefined) {
		if (!host.fs.isFile(file)) fail(`There is no file ${file}`);
		runScriptFile(server.realm, file, "Script", {});
	}
	simulation.kernel.runFor(seconds);
}

function runSpecs(simulation: Simulation, place: Place, jestPath: string, _args: Arguments): number {
	const server = new GameServer(simulation, place, "server");
	const outcome = runJest(simulation.kernel, server.realm, { paths: [jestPath], limit: JEST_LIMIT_SECONDS });
	if (outcome.problem !== undefined) fail(outcome.problem);
	sendControl({ type: "jest", results: outcome.results });
	return outcome.results?.success === true ? 0 : 1;
}
