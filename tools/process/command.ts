import { reportError } from "../launch/trouble.mjs";

/**
 * Runs the body of a command: prints what went wrong, sets the exit status, and ends on Ctrl+C and SIGTERM with the
 * status that a shell expects, after `exit` handlers took child processes down.
 */
export async function runCommand(body: (args: readonly string[]) => Promise<number | void>): Promise<void> {
	process.once("SIGINT", () => process.exit(130));
	process.once("SIGTERM", () => process.exit(143));
	try {
		const status = await body(process.argv.slice(2));
		if (typeof status === "number") process.exitCode = status;
	} catch (error) {
		reportError(error);
	}
}
