import { World } from "./world";

/** How a scenario is run, beside what it does. */
export interface ScenarioOptions {
	/** Seeds that it is run with unless somebody asks for another number; 200 unless given. */
	readonly seeds?: number;
	/**
	 * The most seeds that it is run with when somebody asks for many of all scenarios; `seeds` unless given. So the time
	 * is left to those that find more with every seed.
	 */
	readonly mostSeeds?: number;
	/**
	 * Deliberately broken variants, by name, and the number of seeds within which each must be caught. The scenario
	 * runs again with `world.variant` set to the name and has to fail: this proves that its checks can.
	 */
	readonly broken?: Readonly<Record<string, number>>;
}

/** Something that happens in one or several realms, and what must come of it. */
export interface Scenario {
	/** `should … when …`. */
	readonly name: string;
	/** Throws when something is not as it should be. */
	readonly run: (world: World) => void;
	readonly seeds: number;
	readonly mostSeeds: number;
	/** Name and number of seeds of every broken variant, by name. */
	readonly broken: ReadonlyArray<readonly [name: string, within: number]>;
}

/** Enough to meet what happens to one run in fifty. */
const DEFAULT_SEEDS = 200;

/** Every scenario ever made, so that what a module exports can be told from one. */
const known = new Set<object>();

export function scenario(name: string, run: (world: World) => void, options: ScenarioOptions = {}): Scenario {
	const broken = new Array<readonly [string, number]>();
	if (options.broken) for (const [variant, within] of pairs(options.broken)) broken.push([variant, within]);
	broken.sort((a, b) => a[0] < b[0]);
	const seeds = options.seeds ?? DEFAULT_SEEDS;
	const made: Scenario = { name, run, seeds, mostSeeds: options.mostSeeds ?? seeds, broken };
	known.add(made);
	return made;
}

/** The scenarios among what a module exports, lists of them included, by name. */
export function findScenarios(exported: unknown): Array<Scenario> {
	const found = new Array<Scenario>();
	const visit = (value: unknown) => {
		if (!typeIs(value, "table")) return;
		if (known.has(value)) found.push(value as Scenario);
		else
			for (const [, item] of value as Map<unknown, unknown>)
				if (typeIs(item, "table") && known.has(item)) visit(item);
	};
	if (typeIs(exported, "table")) for (const [, value] of exported as Map<unknown, unknown>) visit(value);
	found.sort((a, b) => a.name < b.name);
	return found;
}
