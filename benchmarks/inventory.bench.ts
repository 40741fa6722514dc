import { startSimulator } from "../simulator/node/index";
import { prepareSimulator } from "../tools/build/compile";
import { buildPlace } from "../tools/build/place";
import { getTool } from "../tools/toolchain/toolchain";

const FIGURE = /^figure (\w+) (-?[\d.]+)$/;
const SCRIPTS = ["rules", "server"] as const;

/** What the inventory costs a server: time of the rules as inventories grow, memory, bytes on the wire, requests. */
export default async function measureInventory(): Promise<Record<string, number>> {
	const [lune] = await Promise.all([getTool("lune"), prepareSimulator()]);
	const place = await buildPlace("start");
	const figures: Record<string, number> = {};
	for (const script of SCRIPTS) {
		Object.assign(figures, await runScript(lune, place, `benchmarks/inventory/${script}.luau`));
	}
	return figures;
}

/** Runs one of the scripts in a server of a place. Throws with what it said when it cannot be measured. */
export async function runScript(lune: string, place: string, script: string): Promise<Record<string, number>> {
	const figures: Record<string, number> = {};
	const other: string[] = [];
	const end = await startSimulator({
		lune,
		command: ["time", place, "--script", script],
		// It measures without a word in between.
		budgetMs: Number.POSITIVE_INFINITY,
		onText: (line) => {
			const [, name, value] = FIGURE.exec(line) ?? [];
			if (name !== undefined) figures[name] = Number(value);
			else other.push(line);
		},
	}).ended;
	if (end.code !== 0) {
		throw new Error(
			[`${script} could not be measured: ${end.message ?? `status ${end.code}`}`, ...other].join("\n"),
		);
	}
	return figures;
}
