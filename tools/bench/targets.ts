import { readFileSync } from "node:fs";

/** What a figure should be. Neither bound: it is only of interest. */
export interface Target {
	/** What is measured, for the reader of the table. */
	readonly what: string;
	/** The figure must not be larger. */
	readonly max?: number;
	/** The figure must not be smaller. */
	readonly min?: number;
}

/** The targets of each benchmark, by the name of the figure, which ends with its unit. */
export type Targets = ReadonlyMap<string, ReadonlyMap<string, Target>>;

/** Reads benchmarks/targets.json. Throws with the place of a mistake. */
export function parseTargets(json: string): Targets {
	const targets = new Map<string, Map<string, Target>>();
	for (const [benchmark, figures] of entries(JSON.parse(json), "the file")) {
		const own = new Map<string, Target>();
		for (const [figure, target] of entries(figures, benchmark))
			own.set(figure, readTarget(target, `${benchmark}.${figure}`));
		targets.set(benchmark, own);
	}
	return targets;
}

/** Reads the targets from a file. */
export function readTargets(path: string): Targets {
	return parseTargets(readFileSync(path, "utf8"));
}

function entries(value: unknown, place: string): [string, unknown][] {
	if (typeof value !== "object" || value === null || Array.isArray(value))
		throw new Error(`targets: ${place} is no object`);
	return Object.entries(value);
}

function readTarget(value: unknown, place: string): Target {
	const fields = new Map(entries(value, place));
	const what = fields.get("what");
	if (typeof what !== "string") throw new Error(`targets: ${place} does not say what it is`);
	const bound = (name: string) => {
		const number = fields.get(name);
		if (number === undefined) return {};
		if (typeof number !== "number") throw new Error(`targets: ${place}.${name} is no number`);
		return { [name]: number };
	};
	return { what, ...bound("max"), ...bound("min") };
}
