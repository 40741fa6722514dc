import { PlayerData } from "server/players";

/** How one part of a player's data stands in the record. */
export interface Section {
	/** Its name in the record. */
	readonly name: string;
	/** Plain JSON to save; `undefined` saves nothing under this name. */
	readonly encode: (data: PlayerData) => unknown;
	/** The fields that a saved part comes to; `undefined` if it makes no sense, so that it is kept apart as it is. */
	readonly decode: (saved: unknown, userId: number) => Partial<PlayerData> | undefined;
}
