import { type ChildProcess, spawn } from "node:child_process";
import { type OutputMessage, parseControlLine, type ScenarioResult } from "./control";
import { onLines } from "./lines";
import { packagePaths } from "./package-paths";
import { Watchdog } from "./watchdog";

/** A script that keeps the simulator silent for longer is stopped, in milliseconds. */
export const DEFAULT_BUDGET_MS = 10_000;
/** How long the process may live on after it said that it ends, in milliseconds. */
const GOODBYE_MS = 3_000;
/** How much of stderr is kept to explain a crash, in characters. */
const STDERR_TAIL = 8_000;

/** What to run and who listens. */
export interface SimulatorOptions {
	/** The executable of Lune. */
	readonly lune: string;
	/** What stands after `--`: the simulator's command and its arguments. */
	readonly command: readonly string[];
	/** The folder that relative paths in `command` start from; the working folder unless given. */
	readonly cwd?: string;
	/** The compiled simulator; `out/simulator` beside the package, or `dist` in it, unless given. */
	readonly compiled?: string;
	/** Silence allowed, in milliseconds; `Infinity` for none to be noticed. */
	readonly budgetMs?: number;
	/** What the scripts print and die of. */
	readonly onOutput?: (message: OutputMessage) => void;
	/** The results of a run of jest, as jest made them. */
	readonly onJest?: (results: unknown) => void;
	/** How many runs of scenarios there will be at the most; comes again when there will be fewer. */
	readonly onPlanned?: (runs: number) => void;
	/** How one run of a scenario went. */
	readonly onScenario?: (result: ScenarioResult) => void;
	/** Lines that are no control messages: what the simulator itself or Lune says. */
	readonly onText?: (line: string, stream: "stdout" | "stderr") => void;
}

/** How a simulator ended. */
export interface SimulatorEnd {
	/** Exit status: 0 if all went well. */
	readonly code: number;
	/** Why it ended, in words, where there is more to say than the status. */
	readonly message: string | undefined;
	/** The script that never yielded, if that was the reason. */
	readonly stuck: string | undefined;
}

/** A simulator that runs. */
export interface Simulator {
	/** Resolves when the process is gone; never rejects. */
	readonly ended: Promise<SimulatorEnd>;
	/** Ends the process; resolves when it is gone. */
	stop(): Promise<SimulatorEnd>;
}

const living = new Set<ChildProcess>();
process.once("exit", () => {
	for (const child of living) child.kill("SIGKILL");
});

/** Starts the simulator in Lune and watches over it. It does not outlive this process. */
export function startSimulator(options: SimulatorOptions): Simulator {
	const { loader, compiled } = packagePaths();
	const budgetMs = options.budgetMs ?? DEFAULT_BUDGET_MS;
	const child = spawn(options.lune, ["run", loader, "--", ...options.command], {
		cwd: options.cwd,
		env: { ...process.env, STRONGBOX_SIMULATOR_OUT: options.compiled ?? compiled },
		stdio: ["ignore", "pipe", "pipe"],
		windowsHide: true,
	});
	living.add(child);

	let said: { code: number; message: string | undefined } | undefined;
	let failure: string | undefined;
	let stuck: string | undefined;
	let stopped = false;
	let stderr = "";

	const watchdog =
		budgetMs === Infinity
			? undefined
			: new Watchdog(budgetMs, ({ script, realm }) => {
					const seconds = budgetMs / 1000;
					stuck = script;
					failure =
						script === undefined
							? `The simulator said nothing for ${seconds} s and was stopped.`
							: `${script} (${realm}) did not yield for ${seconds} s and was stopped.`;
					child.kill("SIGKILL");
				});

	onLines(child.stdout, (line) => {
		const message = parseControlLine(line);
		watchdog?.heard(message);
		switch (message?.type) {
			case undefined:
				options.onText?.(line, "stdout");
				break;
			case "output":
				options.onOutput?.(message);
				break;
			case "jest":
				options.onJest?.(message.results);
				break;
			case "planned":
				options.onPlanned?.(message.runs);
				break;
			case "scenario":
				options.onScenario?.(message.result);
				break;
			case "error":
				failure = message.message;
				break;
			case "exit":
				said = { code: message.code, message: message.message };
				watchdog?.stop();
				setTimeout(() => child.kill("SIGKILL"), GOODBYE_MS).unref();
				break;
			default:
				break;
		}
	});
	onLines(child.stderr, (line) => {
		watchdog?.heard(undefined);
		stderr = `${stderr}${line}\n`.slice(-STDERR_TAIL);
		options.onText?.(line, "stderr");
	});

	const ended = new Promise<SimulatorEnd>((resolve) => {
		const finish = (end: SimulatorEnd) => {
			watchdog?.stop();
			living.delete(child);
			resolve(end);
		};
		child.once("error", (error) => {
			finish({ code: 1, message: `${options.lune} could not be started: ${error.message}`, stuck: undefined });
		});
		child.once("close", (code, signal) => {
			if (failure !== undefined) finish({ code: said?.code || 1, message: failure, stuck });
			else if (said !== undefined) finish({ ...said, stuck });
			else if (stopped) finish({ code: 0, message: undefined, stuck });
			else if (code === 0) finish({ code, message: undefined, stuck });
			else finish({ code: code ?? 1, message: describeCrash(code, signal, stderr), stuck });
		});
	});
	return {
		ended,
		stop: () => {
			stopped = true;
			child.kill("SIGKILL");
			return ended;
		},
	};
}

function describeCrash(code: number | null, signal: NodeJS.Signals | null, stderr: string): string {
	const how = signal === null ? `with status ${code}` : `by ${signal}`;
	const said = stderr.trim();
	return `The simulator ended ${how}${said === "" ? "" : `:\n${said}`}`;
}
