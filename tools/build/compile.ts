import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { startProgress } from "../launch/progress.mjs";
import { Trouble } from "../launch/trouble.mjs";
import { run } from "../process/run";
import { listFiles } from "./fingerprint";
import { paths } from "./paths";
import { runStep, type Step } from "./step";

/** The arguments of Node that compile the game; `--watch` may be added. */
export const gameCompilerArgs: readonly string[] = [
	paths.compiler,
	...["-p", paths.game.config, "--type", "game", "--rojo", paths.places.test.project, "--includePath", paths.include],
];

const simulatorCompilerArgs: readonly string[] = [
	paths.compiler,
	...["-p", paths.simulator.config, "--type", "package", "--rojo", paths.simulator.project, "--noInclude"],
];

/** Compiles server, client and shared to Luau; throws what the compiler said if it cannot. */
export function compileGame(): Promise<boolean> {
	return runStep({
		name: "game",
		doing: "compiling the game",
		inputs: [...paths.game.sources, paths.game.config, paths.places.test.project, paths.lockfile],
		outputs: [paths.game.out, paths.include],
		work: async (clean) => {
			if (listFiles(paths.game.sources).length === 0)
				throw new Trouble("There is nothing to compile: server, client and shared are empty.");
			await compile("the game", gameCompilerArgs, paths.game.info, clean);
			// Rojo refuses a project whose folder is missing, as that of a realm without files is.
			for (const realm of paths.game.sources) mkdirSync(join(paths.game.out, realm), { recursive: true });
		},
	});
}

/** Makes the simulator ready to run: compiled, with its tables generated. Throws what the compiler said if it cannot. */
export async function prepareSimulator(): Promise<void> {
	await Promise.all([runStep(simulatorStep), runStep(membersStep)]);
}

const simulatorStep: Step = {
	name: "simulator",
	doing: "compiling the simulator",
	inputs: [...paths.simulator.sources, paths.simulator.config, paths.simulator.project, paths.lockfile],
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

async function compile(what: string, args: readonly string[], info: string, clean: boolean): Promise<void> {
	if (!existsSync(paths.compiler))
		throw new Trouble("The compiler is not installed. Delete node_modules, then run the command again.");
	// With its notes of the last run the compiler writes only what changed, so they must go with what they speak of.
	if (clean) rmSync(info, { force: true });
	const progress = startProgress(`Compiling ${what}`);
	try {
		const { code, stdout, stderr } = await run(process.execPath, args);
		if (code !== 0) {
			rmSync(info, { force: true });
			// The compiler always colours what it says; pages and logs show the codes instead.
			const said = stripVTControlCharacters(stdout + stderr).trim();
			throw new Trouble(`${said}\n\n${capitalize(what)} does not compile.`);
		}
		progress.done(`${capitalize(what)} is compiled`);
	} finally {
		progress.stop();
	}
}

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
