import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Trouble } from "../launch/trouble.mjs";
import { run } from "../process/run";
import { getTool } from "../toolchain/toolchain";
import { compileGame } from "./compile";
import { type PlaceName, paths } from "./paths";
import { runStep } from "./step";

/** Compiles the game and builds a place file with Rojo. Returns the place's path. */
export async function buildPlace(name: PlaceName): Promise<string> {
	await compileGame();
	const { project, place } = paths.places[name];
	await buildWithRojo(`place-${name}`, project, place, [paths.game.out, paths.include, paths.worlds]);
	return place;
}

/**
 * Builds a Rojo project into a place file, if anything it reads has changed.
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
		outputs: [place],
		work: async () => {
			const rojo = await getTool("rojo");
			mkdirSync(dirname(place), { recursive: true });
			// Studio or a simulator that reads the place meanwhile must see the old one or the new one, never half of one.
			const partial = place.replace(/(\.\w+)$/, ".partial$1");
			const { code, stdout, stderr } = await run(rojo, ["build", project, "--output", partial]);
			if (code !== 0) {
				rmSync(partial, { force: true });
				throw new Trouble(`${(stdout + stderr).trim()}\n\nRojo could not build ${project}.`);
			}
			renameSync(partial, place);
		},
	});
}
