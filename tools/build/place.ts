import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Trouble } from "../launch/trouble.mjs";
import { run } from "../process/run";
import { getTool } from "../toolchain/toolchain";
import { compileGame, compileSimulatorSpecs } from "./compile";
import { paths, type PlaceName } from "./paths";
import { runStep } from "./step";

/** Compiles the game and builds a place file with Rojo. Returns the place's path. */
export async function buildPlace(name: PlaceName): Promise<string> {
	await compileGame();
	const { project, place } = paths.places[name];
	await buildWithRojo(`place-${name}`, project, place, [paths.game.out, paths.include, paths.worlds, paths.assets]);
	return place;
}

/** Compiles the simulator's specs and builds the place that they run in. Returns the place's path. */
export async function buildSimulatorSpecs(): Promise<string> {
	await compileSimulatorSpecs();
	const { project, place, folder, out } = paths.specs;
	await buildWithRojo("place-simulator-specs", project, place, [folder, out, paths.include]);
	return place;
}

/** Where the sourcemap of a place is kept: beside it. */
export function sourcemapPath(place: string): string {
	return place.replace(/\.\w+$/, ".sourcemap.json");
}

/**
 * Builds a Rojo project into a place file and its sourcemap, if anything it reads has changed.
 * @param name of the step
 * @param inputs what the project maps; the packages are known by the lockfile
 */
export async function buildWithRojo(
	name: string,
	project: string,
	place: string,
	inputs: readonly string[],
): Promise<boolean> {
	return runStep({
		name,
		doing: `building ${place}`,
		inputs: [project, paths.aftman, paths.lockfile, ...inputs],
		outputs: [place, sourcemapPath(place)],
		work: async () => {
			const rojo = await getTool("rojo");
			mkdirSync(dirname(place), { recursive: true });
			// Studio or a simulator that reads the place meanwhile must see the old one or the new one, never half of one.
			const partial = place.replace(/(\.\w+)$/, ".partial$1");
			const runs = await Promise.allSettled([
				runRojo(rojo, ["build", project, "--output", partial], partial),
				runRojo(
					rojo,
					["sourcemap", project, "--absolute", "--output", sourcemapPath(place)],
					sourcemapPath(place),
				),
			]);
			// Both fail alike on a wrong project, but the build says it better.
			for (const run of runs) if (run.status === "rejected") throw run.reason;
			renameSync(partial, place);
		},
	});
}

async function runRojo(rojo: string, args: readonly string[], output: string): Promise<void> {
	const { code, stdout, stderr } = await run(rojo, args);
	if (code === 0) return;
	rmSync(output, { force: true });
	// Rojo appends the stack of its own code.
	const said = (stdout + stderr).replace(/\s*Stack backtrace:[\s\S]*/, "").trim();
	throw new Trouble(`${said}\n\n\`rojo ${args.join(" ")}\` failed.`);
}
