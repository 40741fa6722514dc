import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { integer, parseFlags, usage, UsageError } from "../simulator/node/flags";
import { compileGame, gameCompilerArgs } from "./build/compile";
import { paths, publishedPlaces } from "./build/paths";
import { describeError, Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";
import { serve } from "./serve/serve";
import { getTool } from "./toolchain/toolchain";

/** Where Rojo's plug-in looks. */
const ROJO_PORT = 34_872;
const FLAGS = { port: integer("N", 1, 65_535) };

/** Keeps the game compiled and offers a place of it to Studio's Rojo plug-in, until Ctrl+C. */
await runCommand(
	async (args, stop) => {
		const { place, port } = readArguments(args);
		const rojo = await getTool("rojo");
		// Code that does not compile is no reason to end: its errors are shown, and the next save may mend them.
		await compileGame().catch((error: unknown) => {
			if (!(error instanceof Trouble)) throw error;
			console.log(describeError(error));
		});
		// Rojo refuses folders that are not there.
		for (const realm of paths.game.sources) mkdirSync(join(paths.game.out, basename(realm)), { recursive: true });
		const compiler = { file: process.execPath, args: [...gameCompilerArgs, "--watch"] };
		const { project } = paths.places[place];
		await serve({ compiler, rojo, project, port, print: (line) => console.log(line), stop });
	},
	{ graceful: true },
);

function readArguments(args: readonly string[]): { place: (typeof publishedPlaces)[number]; port: number } {
	try {
		const { values, words } = parseFlags(args, FLAGS);
		const place = publishedPlaces.find((name) => name === (words[0] ?? "start"));
		if (place === undefined || words.length > 1) {
			throw new UsageError(usage("npm run serve --", `[${publishedPlaces.join("|")}]`, FLAGS));
		}
		return { place, port: values.port ?? ROJO_PORT };
	} catch (error) {
		throw error instanceof UsageError ? new Trouble(error.message, 2) : error;
	}
}
