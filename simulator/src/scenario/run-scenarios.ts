import { errorText } from "../datamodel/error-text";
import { Simulation } from "../experience/simulation";
import { host } from "../host";
import { Scenario } from "./scenario";
import { World } from "./world";

/** How one scenario went. */
export interface ScenarioResult {
	readonly name: string;
	readonly ok: boolean;
	/** Why it failed, with the output of its scripts; empty when it passed. */
	readonly message: string;
	readonly durationMs: number;
}

const SHOWN_LINES = 20;

function runOne(shared: Simulation, candidate: Scenario, seed: string): ScenarioResult {
	const world = new World(shared, seed);
	const started = host.clock();
	const [ok, thrown] = pcall(() => candidate.run(world));
	const durationMs = math.round((host.clock() - started) * 10000) / 10;
	if (ok) return { name: candidate.name, ok, message: "", durationMs };
	const lines = world.output.map((line) => `  [${line.realm}] ${line.level}: ${line.text}`);
	const shown = new Array<string>();
	for (let index = math.max(0, lines.size() - SHOWN_LINES); index < lines.size(); index++) shown.push(lines[index]!);
	const output = shown.size() > 0 ? `\nOutput:\n${shown.join("\n")}` : "";
	return { name: candidate.name, ok, message: `${tostring(errorText(thrown))}${output}`, durationMs };
}

/**
 * Runs scenarios one after another, each on a clock of its own.
 * @param filter a text that the names of those to be run contain.
 */
export function runScenarios(
	shared: Simulation,
	scenarios: ReadonlyArray<Scenario>,
	seed: string,
	filter: string | undefined,
	done?: (result: ScenarioResult) => void,
): Array<ScenarioResult> {
	const results = new Array<ScenarioResult>();
	for (const candidate of scenarios) {
		if (filter !== undefined && candidate.name.lower().find(filter.lower(), 1, true)[0] === undefined) continue;
		const result = runOne(shared, candidate, seed);
		results.push(result);
		done?.(result);
	}
	return results;
}
