import type { TestReport } from "../../simulator/node/index";

/** How a spec ended somewhere. */
export interface SpecOutcome {
	/** Its source file, relative to the root. */
	readonly file: string;
	/** The names of the describe blocks and its own; empty for a file that could not be run at all. */
	readonly name: string;
	readonly status: TestReport["status"];
	readonly failure?: string;
}

/** A spec that did not end alike on both sides; it was not there where an outcome is missing. */
export interface Difference {
	readonly file: string;
	readonly name: string;
	readonly simulator: SpecOutcome | undefined;
	readonly roblox: SpecOutcome | undefined;
}

/** What two runs of the same specs say of each other. */
export interface Comparison {
	readonly differences: readonly Difference[];
	/** Specs that ended alike, by how. */
	readonly passed: number;
	readonly skipped: number;
	readonly failed: readonly SpecOutcome[];
}

/**
 * Compares spec by spec, by file and full name. Specs of the same name are told apart by their order. A file that could
 * not be run on one side is one difference, not as many as it has specs.
 */
export function compareOutcomes(simulator: readonly SpecOutcome[], roblox: readonly SpecOutcome[]): Comparison {
	const broken = new Set([...simulator, ...roblox].filter(({ name }) => name === "").map(({ file }) => file));
	const keep = (outcomes: readonly SpecOutcome[]) => byKey(outcomes.flatMap((outcome) => whole(outcome, broken)));
	const [here, there] = [keep(simulator), keep(roblox)];
	const differences: Difference[] = [];
	const failed: SpecOutcome[] = [];
	let passed = 0;
	let skipped = 0;
	for (const key of new Set([...here.keys(), ...there.keys()])) {
		const [a, b] = [here.get(key), there.get(key)];
		const { file = "", name = "" } = a ?? b ?? {};
		if (a === undefined || b === undefined || a.status !== b.status) {
			differences.push({ file, name, simulator: a, roblox: b });
		} else if (b.status === "passed") passed++;
		else if (b.status === "skipped") skipped++;
		else failed.push(b);
	}
	return { differences, passed, skipped, failed };
}

/** Of a file that is broken somewhere, all specs are one: those that ran are left out where they say no more. */
function whole(outcome: SpecOutcome, broken: ReadonlySet<string>): readonly SpecOutcome[] {
	return outcome.name !== "" && broken.has(outcome.file) ? [] : [outcome];
}

function byKey(outcomes: readonly SpecOutcome[]): Map<string, SpecOutcome> {
	const result = new Map<string, SpecOutcome>();
	const counts = new Map<string, number>();
	for (const outcome of outcomes) {
		const spec = `${outcome.file}\n${outcome.name}`;
		const count = (counts.get(spec) ?? 0) + 1;
		counts.set(spec, count);
		result.set(`${spec}\n${count}`, outcome);
	}
	return result;
}
