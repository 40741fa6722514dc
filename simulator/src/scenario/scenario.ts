import { World } from "./world";

/** Something that happens in one or several realms, and what must come of it. */
export interface Scenario {
	/** `should … when …`. */
	readonly name: string;
	/** Throws when something is not as it should be. */
	readonly run: (world: World) => void;
}

export function scenario(name: string, run: (world: World) => void): Scenario {
	return { name, run };
}
