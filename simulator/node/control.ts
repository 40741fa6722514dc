/** How loud a line of output is. */
export type OutputLevel = "print" | "info" | "warning" | "error";

/** What a script printed, warned or died of. */
export interface OutputMessage {
	readonly type: "output";
	/** "server", or "client:" and the player's name. */
	readonly realm: string;
	readonly level: OutputLevel;
	readonly text: string;
	/** Virtual seconds since the experience began. */
	readonly time: number;
}

/** How often something was done or checked, by its name. */
export type Counts = Readonly<Record<string, number>>;

/** How one run of a scenario went. */
export interface ScenarioResult {
	readonly name: string;
	/** Its source file. */
	readonly file: string;
	readonly seed: number;
	readonly ok: boolean;
	/** Why it failed. */
	readonly message: string;
	/** Milliseconds of real time. */
	readonly durationMs: number;
	readonly virtualSeconds: number;
	/** What was done to the world, and how often. */
	readonly injected: Counts;
	/** What was checked, and how often. */
	readonly checked: Counts;
	/** The deliberately broken variant that was to be caught. */
	readonly variant: string | undefined;
	/** What caught it. */
	readonly caught: string | undefined;
	/** With how many seeds this scenario is run, all processes together; undefined for a broken variant. */
	readonly wanted: number | undefined;
	/** Whether nothing was left to chance, so that one run stands for those with all other seeds. */
	readonly sameForAllSeeds: boolean;
}

/** What the simulator tells the process that started it, one line of its stdout each. */
export type ControlMessage =
	| OutputMessage
	/** That script is resumed now; whoever hears nothing more for long knows which one never yields. */
	| { readonly type: "running"; readonly script: string; readonly realm: string }
	/** No script is being executed. */
	| { readonly type: "idle" }
	/** A run of jest ended; the results are jest's own. */
	| { readonly type: "jest"; readonly results: unknown }
	/** So many results of scenarios come at the most, those that came included; a later message corrects it. */
	| { readonly type: "planned"; readonly runs: number }
	/** A scenario has run with one seed. */
	| { readonly type: "scenario"; readonly result: ScenarioResult }
	/** The simulator ends with this status. */
	| { readonly type: "exit"; readonly code: number; readonly message: string | undefined }
	/** The simulator itself cannot go on, for instance because the file is no place. */
	| { readonly type: "error"; readonly message: string };

/** The byte that a control line starts with; no script prints it by chance. */
export const CONTROL_MARK = "\u0001";

const LEVELS: readonly string[] = ["print", "info", "warning", "error"] satisfies OutputLevel[];

function isLevel(value: unknown): value is OutputLevel {
	return typeof value === "string" && LEVELS.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a control line, mark included. Undefined if it is no control line, or a kind that is not known here. */
export function parseControlLine(line: string): ControlMessage | undefined {
	if (!line.startsWith(CONTROL_MARK)) return undefined;
	let message: unknown;
	try {
		message = JSON.parse(line.slice(CONTROL_MARK.length));
	} catch {
		return undefined;
	}
	if (!isRecord(message)) return undefined;
	const { type, realm, level, text, time, script, code, results } = message;
	const words = typeof message.message === "string" ? message.message : undefined;
	switch (type) {
		case "output":
			if (typeof realm !== "string" || !isLevel(level) || typeof text !== "string") return undefined;
			return { type, realm, level, text, time: typeof time === "number" ? time : 0 };
		case "running":
			if (typeof script !== "string") return undefined;
			return { type, script, realm: typeof realm === "string" ? realm : "" };
		case "idle":
			return { type };
		case "jest":
			return { type, results };
		case "planned":
			return typeof message.runs === "number" ? { type, runs: message.runs } : undefined;
		case "scenario": {
			const result = readScenario(message);
			return result === undefined ? undefined : { type, result };
		}
		case "exit":
			return typeof code === "number" ? { type, code, message: words } : undefined;
		case "error":
			return { type, message: words ?? "the simulator failed" };
		default:
			return undefined;
	}
}

function readScenario(message: Record<string, unknown>): ScenarioResult | undefined {
	const { name, file, seed, ok, durationMs, virtualSeconds, injected, checked } = message;
	if (typeof name !== "string" || typeof ok !== "boolean") return undefined;
	const word = (value: unknown) => (typeof value === "string" ? value : undefined);
	const number = (value: unknown) => (typeof value === "number" ? value : 0);
	return {
		name,
		file: word(file) ?? "",
		seed: number(seed),
		ok,
		message: word(message.message) ?? "",
		durationMs: number(durationMs),
		virtualSeconds: number(virtualSeconds),
		injected: readCounts(injected),
		checked: readCounts(checked),
		variant: word(message.variant),
		caught: word(message.caught),
		wanted: typeof message.wanted === "number" ? message.wanted : undefined,
		sameForAllSeeds: message.sameForAllSeeds === true,
	};
}

function readCounts(value: unknown): Counts {
	// An empty table of Luau arrives as an empty list.
	if (!isRecord(value)) return {};
	const counts = Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === "number");
	return Object.fromEntries(counts);
}
