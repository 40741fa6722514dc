/**
 * What went wrong with a player's data: data stores failed, another server has it open (or took it over), or it was
 * saved by a newer version of the game, or in a form that this one can not read. The last stays so on this server:
 * nothing is tried again.
 */
export type DataError = "DataStoreError" | "SessionLocked" | "RecordRefused";

/** How a player's data fares on the server. There is none until the data can be used. */
export interface DataStatus {
	/** Why the data could not be loaded. The player then has defaults, of which nothing is ever saved. */
	readonly loadError?: DataError;
	/** Why the last save failed; missing when it did not, and when nothing was saved yet. */
	readonly saveError?: DataError;
	/** Saves that were tried here since the data was loaded, the failed ones included. */
	readonly saves: number;
	/** Data stores fail, so the server promises nothing that has to be saved: no purchases, no trades. */
	readonly readOnly: boolean;
}
