import { host } from "../host";
import { runCommand } from "./run";

/** Runs one command line. @param args what stands after `--`. */
export function main(args: ReadonlyArray<string>): void {
	const [command] = args;
	const rest = new Array<string>();
	for (let index = 1; index < args.size(); index++) rest.push(args[index]!);
	if (command === "run") runCommand(rest);
	else {
		host.print(`Unknown command ${command ?? ""}. Known: run`);
		host.process.exit(2);
	}
}
