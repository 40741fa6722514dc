import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { startProgress } from "../launch/progress.mjs";
import { Trouble } from "../launch/trouble.mjs";
import { run } from "../process/run";
import { listFiles } from "./fingerprint";
import { paths } from "./paths";
import { runStep, type Step } from "./step";

/** TypeScript that roblox-ts compiles as one whole. */
interface Program {
	readonly sources: readonly string[];
	readonly config: string;
	readonly project: string;
	readonly out: string;
	readonly info: string;
}

/**
 * The arguments of Node that compile code for a place; `--watch` may be added. The runtime is copied by a step of its
 * own, because several programs share it and each copy would make the places look out of date.
 */
function placeCompilerArgs({ config, project }: Program): string[] {
	const runtime = ["--includePath", paths.include, "--noInclude"];
	return [paths.compiler, "-p", config, "--type", "game", "--rojo", project, ...runtime];
}

/** The arguments of Node that compile the game. */
export const gameCompilerArgs: readonly string[] = placeCompilerArgs(paths.game);

/** Compiles server, client and shared to Luau; throws what the compiler said if it cannot. */
export function compileGame(): Promise<void> {
	return compileForPlace("game", "the game", paths.game);
}

/** Compiles the specs of the simulator, which run in a place of their own. */
export function compileSimulatorSpecs(): Promise<void> {
	return compileForPlace("simulator-specs", "the simulator's specs", paths.specs);
}

/**
 * Compiles the scenarios of the game, which run in the simulator and not in the place.
 * @returns the folder, or undefined when there are none.
 */
export async function compileScenarios(): Promise<string | undefined> {
	const { folders, suffix, config, project, compiler, out } = paths.scenarios;
	if (!listFiles(folders).some((file) => file.endsWith(suffix))) return undefined;
	await runStep({
		name: "scenarios",
		doing: "compiling the scenarios",
		// They are checked against the types of the game and of the simulator.
		inputs: [...listFiles(folders), ...paths.simulator.sources, config, project, compiler, paths.lockfile],
		outputs: [out],
		work: async () => {
			// The compiler of roblox-ts looks there for what is left of sources that are gone.
			mkdirSync(out, { recursive: true });
			await compile("the scenarios", [compiler, config, project], undefined, false);
		},
	});
	return out;
}

/** Makes the simulator ready to run: compiled, with its tables generated. Throws what the compiler said if it cannot. */
export async function prepareSimulator(): Promise<void> {
	await Promise.all([runStep(simulatorStep), runStep(membersStep)]);
}

async function compileForPlace(name: string, what: string, program: Program): Promise<void> {
	await runStep(runtimeStep);
	await runStep({
		name,
		doing: `compiling ${what}`,
		inputs: [...listSources(program.sources), program.config, program.project, paths.lockfile],
		settings: placeCompilerArgs(program),
		outputs: [program.out],
		work: async (clean) => {
			if (listSources(program.sources).length === 0) {
				throw new Trouble(`There is nothing to compile for ${what}: ${program.sources.join(", ")} are empty.`);
			}
			await compile(what, placeCompilerArgs(program), program.info, clean);
			// Rojo refuses a project whose folder is missing, as that of a realm without files is.
			for (const source of program.sources) mkdirSync(join(program.out, basename(source)), { recursive: true });
		},
	});
}

/** Source files of a program. Scenarios stand among them and are compiled by themselves. */
function listSources(folders: readonly string[]): string[] {
	return listFiles(folders).filter((file) => !file.endsWith(paths.scenarios.suffix));
}

const runtimeStep: Step = {
	name: "runtime",
	doing: "copying the runtime of roblox-ts",
	inputs: [paths.lockfile],
	outputs: [paths.include],
	work: async () => {
		rmSync(paths.include, { recursive: true, force: true });
		cpSync(paths.runtime, paths.include, { recursive: true, dereference: true });
	},
};

const simulatorCompilerArgs: readonly string[] = [
	paths.compiler,
	...["-p", paths.simulator.config, "--type", "package", "--rojo", paths.simulator.project, "--noInclude"],
];

const simulatorStep: Step = {
	name: "simulator",
	doing: "compiling the simulator",
	inputs: [...paths.simulator.sources, paths.simulator.config, paths.simulator.project, paths.lockfile],
	settings: simulatorCompilerArgs,
	outputs: [paths.simulator.out],
	work: (clean) => compile("the simulator", simulatorCompilerArgs, paths.simulator.info, clean),
};

const membersStep: Step = {
	name: "simulator-members",
	doing: "generating the simulator's tables",
	inputs: [paths.simulator.membersGenerator, paths.lockfile],
	outputs: [paths.simulator.members],
	work: async () => {
		// It loads the whole TypeScript compiler, which a run with nothing to do should not wait for.
		const { writeMembers } = await import("../../simulator/node/generate-members");
		writeMembers(paths.types, paths.simulator.members);
	},
};

/** @param info the compiler's notes of the last run; undefined for one that takes none. */
async function compile(what: string, args: readonly string[], info: string | undefined, clean: boolean): Promise<void> {
	if (!existsSync(paths.compiler)) {
		throw new Trouble("The compiler is not installed. Delete node_modules, then run the command again.");
	}
	// With its notes of the last run the compiler writes only what changed, so they must go with what they speak of.
	if (clean && info !== undefined) rmSync(info, { force: true });
	const progress = startProgress(`Compiling ${what}`);
	try {
		const { code, stdout, stderr } = await run(process.execPath, args);
		if (code !== 0) {
			if (info !== undefined) rmSync(info, { force: true });
			// The compiler always colours what it says; pages and logs show the codes instead.
			const said = stripVTControlCharacters(stdout + stderr).trim();
			throw new Trouble(`${said}\n\nCompiling ${what} failed.`);
		}
		progress.done(`Compiled ${what}`);
	} finally {
		progress.stop();
	}
}
