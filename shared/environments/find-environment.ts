import { Environment } from "./environment";
import { findPlace } from "./find-place";
import localIds from "./local.json";

/**
 * What stands in for an experience where there is none: in a simulator, whose catalogue knows these ids. They mean
 * nothing on Roblox.
 */
export const LOCAL_ENVIRONMENT: Environment = localIds;

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
	known?: Readonly<Record<string, Environment>>,
): Environment | undefined {
	if (gameId === 0 && !isStudio) {
		return LOCAL_ENVIRONMENT;
	}

	return findPlace(gameId, placeId, known)?.environment;
}
