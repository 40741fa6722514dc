import { Environment, PlaceName } from "./environment";
import live from "./live.json";
import test from "./test.json";

/**
 * Every experience that this code may run in, by its name in `npm run deploy`: "test" for trying things out, in a
 * universe of its own so that its data stores are not those of players, and "live" for the players.
 */
export const environments = { test, live } as const satisfies Readonly<Record<string, Environment>>;

export type EnvironmentName = keyof typeof environments;

/** Where a server or a client runs. */
export interface FoundPlace {
	readonly environment: Environment;
	/** Undefined in a place of that experience which has no name here. */
	readonly place: PlaceName | undefined;
}

/**
 * The experience and the place with these ids, or undefined for an experience that no environment names: a local file,
 * a simulator, or somebody's copy.
 * @param gameId `game.GameId`; 0 in a place that was never published
 * @param placeId `game.PlaceId`
 * @param known the environments to look in
 */
export function findPlace(
	gameId: number,
	placeId: number,
	known: Readonly<Record<string, Environment>> = environments,
): FoundPlace | undefined {
	// An environment that nobody filled in has id 0 too, and is not where an unpublished place runs.
	if (gameId === 0) return undefined;
	for (const [, environment] of pairs(known)) {
		if (environment.universeId !== gameId) continue;
		for (const [place, id] of pairs(environment.places)) {
			if (id === placeId && id !== 0) return { environment, place };
		}
		return { environment, place: undefined };
	}
	return undefined;
}
