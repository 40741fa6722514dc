import { reportError } from "../launch/trouble.mjs";

/** How long a command that was asked to stop may take to put things in order, in milliseconds. */
const GRACE_MS = 4_000;

/** What a command may ask for. */
export interface CommandOptions {
	/** The body ends by itself after the signal fires; without it Ctrl+C ends the process at once. */
	readonly graceful?: boolean;
}

/**
 * Runs the body of a command: prints what went wrong, sets the exit status, and ends on Ctrl+C and SIGTERM. The
 * handlers of "exit" take child processes down. A command that ends because it was asked to, in order, has succeeded.
 */
export async function runCommand(
	body: (args: readonly string[], stop: AbortSignal) => Promise<number | void>,
	options: CommandOptions = {},
): Promise<void> {
	const stop = new AbortController();
	const end = (status: number) => {
		if (options.graceful !== true || stop.signal.aborted) process.exit(status);
		stop.abort();
		setTimeout(() => process.exit(status), GRACE_MS).unref();
	};
	process.on("SIGINT", () => end(130));
	process.on("SIGTERM", () => end(143));
	try {
		const status = await body(process.argv.slice(2), stop.signal);
		if (typeof status === "number") process.exitCode = status;
	} catch (error) {
		reportError(error);
	}
}
