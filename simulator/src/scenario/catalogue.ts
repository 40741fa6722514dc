import { host } from "../host";
import { findScenarios, Scenario } from "./scenario";

/** A scenario and the file that holds it. */
export interface CataloguedScenario {
	/** Relative to the root of the repository. */
	readonly file: string;
	readonly scenario: Scenario;
}

const SUFFIX = ".scenario";

/**
 * All scenarios in the order of their files and names: those of the simulator, and those of a game.
 * @param folder where the game's scenarios were compiled to; undefined for none.
 */
export function readCatalogue(folder: string | undefined): Array<CataloguedScenario> {
	const catalogue = new Array<CataloguedScenario>();
	const add = (prefix: string, from: string | undefined) => {
		for (const { path, load } of host.findModules(SUFFIX, from)) {
			for (const scenario of findScenarios(load())) catalogue.push({ file: `${prefix}${path}.ts`, scenario });
		}
	};
	add("simulator/src/", undefined);
	if (folder !== undefined) add("", folder);
	return catalogue;
}

/** Whether a scenario's name or file contains one of some texts, in any case; without texts, all do. */
export function isWanted({ file, scenario }: CataloguedScenario, texts: ReadonlyArray<string>): boolean {
	if (texts.size() === 0) return true;
	const words = `${file}\n${scenario.name}`.lower();
	return texts.some((text) => words.find(text.lower(), 1, true)[0] !== undefined);
}
