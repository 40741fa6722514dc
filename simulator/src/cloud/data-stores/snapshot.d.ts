/** A value as a data store holds it: a frozen copy of what JSON keeps of it. */
export interface Snapshot {
	readonly value: unknown;
	/** Bytes of its JSON form. */
	readonly size: number;
}

/**
 * Copies a value as data stores keep it (versioning-listing-and-caching.md, "Serialization"; JSONEncode's rules): of a
 * table with both kinds of keys only the list stays, numeric keys of other tables become texts, what JSON has no form
 * for is left out below a table.
 * @param lose told of everything that is left out or changed, with its path.
 * @returns the copy; or nothing and why the value cannot be stored at all.
 */
export function takeSnapshot(
	value: unknown,
	lose?: (this: void, path: string, what: string) => void,
): LuaTuple<[snapshot: Snapshot, problem: undefined] | [snapshot: undefined, problem: string]>;

/** A copy for a script, which may change it. */
export function copyValue(value: unknown): unknown;
