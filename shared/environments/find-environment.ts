import { Environment } from "./environment";
import { environments, findPlace } from "./find-place";
import localIds from "./local.json";

/**
 * What stands in for an experience where there is none: in the simulator, which gives its servers these ids of universe
 * and places, and whose catalogue (playtest/catalogue.json) knows these products. They mean nothing on Roblox.
 */
export const LOCAL_ENVIRONMENT: Environment = localIds;

const ALL: Readonly<Record<string, Environment>> = { ...environments, local: LOCAL_ENVIRONMENT };

/** Where code runs. */
export interface Whereabouts {
	/** `game.GameId`; 0 in a place that was never published. */
	readonly gameId: number;
	/** `game.PlaceId` */
	readonly placeId: number;
	/** `RunService:IsStudio()` */
	readonly isStudio: boolean;
}

/**
 * The experience whose ids hold here; `undefined` where nothing can be sold: in somebody's copy, and in Studio before the
 * place is published.
 */
export function findEnvironment(
	{ gameId, placeId, isStudio }: Whereabouts,
	known: Readonly<Record<string, Environment>> = ALL,
): Environment | undefined {
	if (gameId === 0 && !isStudio) {
		return LOCAL_ENVIRONMENT;
	}

	return findPlace(gameId, placeId, known)?.environment;
}
