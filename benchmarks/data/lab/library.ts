import type { RecordView, ServerHandle } from "simulator";

/** One of the libraries that are measured, used as its own documentation advises. */
export interface Library {
	/** Ends the names of its figures. */
	readonly id: "strongbox" | "profilestore" | "lapis";
	/** Whether it raises a server's limits of requests by itself, which can be done once only. */
	readonly raisesLimits: boolean;
	/** The data store that it writes. */
	readonly store: string;
	/** Makes it keep the data of whoever comes to a server. */
	readonly start: (server: ServerHandle) => Keeper;
	/** The benchmark's number in what is stored under a player's key; 0 when it is not there. */
	readonly readNumber: (stored: unknown) => number;
	/** Whether a server has the session of a record. */
	readonly isHeld: (record: RecordView) => boolean;
}

/** A library on one server. */
export interface Keeper {
	/** Whether a player's data came from the data store and can be changed. */
	readonly isLoaded: (userId: number) => boolean;
	/** The benchmark's number of a player whose data is loaded. */
	readonly read: (userId: number) => number;
	/** Changes it, and with it the player's data, in memory. */
	readonly write: (userId: number, value: number) => void;
}

/** The key that all three libraries are given for a player. */
export function toKey(userId: number): string {
	return tostring(userId);
}

/** A number in a nested table of unknown shape; 0 when it is not there. */
export function readPath(value: unknown, ...path: ReadonlyArray<string>): number {
	let current = value;
	for (const name of path) {
		if (!typeIs(current, "table")) return 0;
		current = (current as Record<string, unknown>)[name];
	}
	return typeIs(current, "number") ? current : 0;
}
