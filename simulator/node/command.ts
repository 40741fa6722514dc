import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { choice, integer, parseFlags, present, seconds, text, usage, UsageError } from "./flags";
import { countReport, type JestReport, readJestResults } from "./jest-report";
import { createPositionMapper, type MappingOptions, type PositionMapper } from "./mapping/positions";
import { formatOutput } from "./print";
import { DEFAULT_BUDGET_MS, startSimulator } from "./simulator";

const FLAGS = {
	players: integer("N", 0, 100),
	seconds: seconds("S"),
	seed: integer("K", 0, 2 ** 31 - 1),
	jest: text("PATH.IN.DATAMODEL"),
	specs: text("REGEX"),
	realm: choice(["server", "client"]),
	script: text("FILE.luau"),
	globals: text("NAME=VALUE,…"),
	trace: present,
	budget: seconds("S"),
	sourcemap: text("FILE.json"),
};

/** What the command needs of whoever offers it. */
export interface CommandSurroundings {
	/** What the reader types before the arguments, for the usage line. */
	readonly name: string;
	/** Gives the executable of Lune; asked once the arguments are found right. */
	readonly lune: () => Promise<string>;
	/** Brings the compiled simulator up to date; called once the arguments are found right. */
	readonly prepare: () => Promise<void>;
	/** The folder that paths in arguments are relative to. */
	readonly caller: string;
	/** Where TypeScript was compiled from and to, to name its lines in errors. */
	readonly folders: MappingOptions["folders"];
	readonly print: (line: string) => void;
	readonly colour: boolean;
}

/**
 * The body of the `simulator` command: runs a place, prints its output, and returns the exit status: 0 if all went
 * well, 1 if a spec, a script given by `--script`, or the simulator failed.
 * @throws UsageError if the arguments make no sense
 */
export async function runSimulatorCommand(args: readonly string[], surroundings: CommandSurroundings): Promise<number> {
	const { caller, print, colour } = surroundings;
	const { values, words } = parseFlags(args, FLAGS);
	const [word, extra] = words;
	if (word === undefined || extra !== undefined) throw new UsageError(usage(surroundings.name, "PLACE.rbxl", FLAGS));
	const place = existingFile(resolve(caller, word), word);
	const script =
		values.script === undefined ? undefined : existingFile(resolve(caller, values.script), values.script);
	if (values.realm !== undefined && values.jest === undefined)
		throw new UsageError("--realm needs --jest: it says where the specs run.");
	if (values.specs !== undefined && values.jest === undefined)
		throw new UsageError("--specs needs --jest: it says which spec files run.");

	const map = createMapper(
		place,
		values.sourcemap === undefined ? undefined : resolve(caller, values.sourcemap),
		surroundings,
	);
	const option = (name: string, value: string | number | undefined) =>
		value === undefined ? [] : [`--${name}`, String(value)];
	const [lune] = await Promise.all([surroundings.lune(), surroundings.prepare()]);
	let report: JestReport | undefined;
	const end = await startSimulator({
		lune,
		cwd: caller,
		command: [
			"run",
			place,
			...option("players", values.players),
			...option("seconds", values.seconds),
			...option("seed", values.seed),
			...option("jest", values.jest),
			...option("specs", values.specs),
			...option("realm", values.realm),
			...option("script", script),
			...option("globals", values.globals),
			...option("trace", values.trace === true ? "on" : undefined),
		],
		budgetMs: values.budget === undefined ? DEFAULT_BUDGET_MS : values.budget * 1000,
		onOutput: (message) => print(formatOutput(message, map, colour)),
		onText: (line) => print(map(line)),
		onJest: (results) => {
			report = readJestResults(results);
		},
	}).ended;
	let status = end.code;
	if (report !== undefined) {
		const { passed, failed } = printReport(report, map, print);
		if (failed > 0 || passed === 0) status ||= 1;
	} else if (values.jest !== undefined && status === 0) {
		print(`error: no specs were run at ${values.jest}.`);
		status = 1;
	}
	if (end.message !== undefined && end.message !== "") print(map(end.message));
	return status;
}

function existingFile(path: string, given: string): string {
	if (!existsSync(path)) throw new UsageError(`There is no file ${given}.`);
	if (!statSync(path).isFile()) throw new UsageError(`${given} is no file.`);
	return path;
}

function createMapper(
	place: string,
	given: string | undefined,
	{ folders, caller }: CommandSurroundings,
): PositionMapper {
	if (given !== undefined) existingFile(given, given);
	const sourcemap = given ?? place.replace(/\.\w+$/, ".sourcemap.json");
	return createPositionMapper({ sourcemap, folders, base: caller });
}

/** Prints what failed and how many passed; returns the counts. */
export function printReport(
	report: JestReport,
	map: PositionMapper,
	print: (line: string) => void,
): { passed: number; failed: number } {
	for (const { file, failure } of report.brokenFiles) print(`FAILED ${file}\n${indent(map(failure))}`);
	for (const test of report.tests) {
		if (test.status === "failed") print(`FAILED ${test.name}\n${indent(map(test.failure ?? ""))}`);
	}
	const { passed, failed, skipped } = countReport(report);
	print(`${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
	return { passed, failed };
}

function indent(text: string): string {
	return text.replace(/^(?=.)/gm, "    ");
}
