import { type ChildProcess, spawn } from "node:child_process";

/** How a process ended and what it said. */
export interface Finished {
	/** Exit status; 128 + the signal's number where a signal ended it, as shells count. */
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
	/** True if it was killed because the time was up. */
	readonly timedOut: boolean;
}

export interface RunOptions {
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
	/** Kill it after that many milliseconds. */
	readonly timeoutMs?: number;
	/** Called with every whole line of stdout and stderr as it comes; "\r" ends a line too. */
	readonly onLine?: (line: string, stream: "stdout" | "stderr") => void;
}

const living = new Set<ChildProcess>();
process.once("exit", () => {
	for (const child of living) child.kill("SIGKILL");
});

/** Starts a process whose end is tied to ours: it does not outlive us. Never through a shell. */
export function start(
	file: string,
	args: readonly string[],
	options: { cwd?: string; env?: NodeJS.ProcessEnv; stdio?: "inherit" | "pipe" } = {},
): ChildProcess {
	const stdio = options.stdio ?? "pipe";
	const child = spawn(file, args, {
		cwd: options.cwd,
		env: options.env,
		stdio: stdio === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
		windowsHide: true,
	});
	living.add(child);
	child.once("close", () => living.delete(child));
	child.once("error", () => living.delete(child));
	return child;
}

/** Runs a process to its end, keeping what it says. Rejects only if it cannot be started. */
export function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
	return new Promise((resolve, reject) => {
		const child = start(file, args, { cwd: options.cwd, env: options.env });
		const text = { stdout: "", stderr: "" };
		const pending = { stdout: "", stderr: "" };
		for (const name of ["stdout", "stderr"] as const) {
			child[name]?.setEncoding("utf8").on("data", (chunk: string) => {
				text[name] += chunk;
				if (options.onLine === undefined) return;
				const lines = (pending[name] + chunk).split(/[\r\n]+/);
				pending[name] = lines.pop() ?? "";
				for (const line of lines) options.onLine(line, name);
			});
		}
		let timedOut = false;
		const timer =
			options.timeoutMs === undefined
				? undefined
				: setTimeout(() => {
						timedOut = true;
						child.kill("SIGKILL");
					}, options.timeoutMs);
		child.once("error", (error) => {
			clearTimeout(timer);
			reject(error);
		});
		child.once("close", (code, signal) => {
			clearTimeout(timer);
			for (const name of ["stdout", "stderr"] as const) {
				if (pending[name] !== "") options.onLine?.(pending[name], name);
			}
			resolve({ code: code ?? signalStatus(signal), stdout: text.stdout, stderr: text.stderr, timedOut });
		});
	});
}

function signalStatus(signal: NodeJS.Signals | null): number {
	if (signal === "SIGINT") return 130;
	if (signal === "SIGTERM") return 143;
	return 137;
}
