import { errorText } from "../datamodel/error-text";
import { host } from "../host";
import { sendControl } from "./control";
import { liveCommand } from "./live";
import { measureCommand } from "./measure";
import { runCommand } from "./run";
import { scenarioCommand } from "./scenario";
import { timeCommand } from "./time";

/** A command gets what stands after its name and returns the exit status. */
type Command = (args: ReadonlyArray<string>) => number;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
	["run", runCommand],
	["scenario", scenarioCommand],
	["live", liveCommand],
	["measure", measureCommand],
	["time", timeCommand],
]);

/**
 * Runs one command line and ends the process with its status: 0 when all went well, 1 when what it ran failed, 2 when
 * the command line makes no sense.
 * @param args what stands after `--`.
 */
export function main(args: ReadonlyArray<string>): void {
	const [name] = args;
	const command = name !== undefined ? COMMANDS.get(name) : undefined;
	if (!command) {
		const known = new Array<string>();
		for (const [key] of COMMANDS) known.push(key);
		sendControl({ type: "error", message: `Unknown command ${name ?? ""}. Known: ${known.join(", ")}` });
		return host.process.exit(2);
	}
	const rest = new Array<string>();
	for (let index = 1; index < args.size(); index++) rest.push(args[index]!);
	const [ok, result] = pcall(() => command(rest));
	if (!ok) sendControl({ type: "error", message: tostring(errorText(result)) });
	const code = ok ? result : 1;
	sendControl({ type: "exit", code });
	host.process.exit(code);
}
