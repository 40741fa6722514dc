/** What a data store holds under one key. */
export interface StoredEntry {
	readonly value: defined;
	/** Differs after each write. */
	readonly version: string;
	readonly userIds: ReadonlyArray<number>;
	/** At most 300 characters of names and values together. */
	readonly metadata: Metadata;
}

export type Metadata = Readonly<Record<string, string | number>>;

/** What is to stand under a key. A data store forgets user ids and metadata that are not written again. */
export interface EntryWrite {
	readonly value: defined;
	readonly userIds: ReadonlyArray<number>;
	readonly metadata: Metadata;
}

/**
 * Makes what is to stand under a key of what stands there, or `undefined` to write nothing. It may run several times
 * for one request, and must not yield.
 */
export type EntryTransform = (stored: StoredEntry | undefined) => EntryWrite | undefined;

/**
 * The part of a data store that the game uses. All of it yields and raises errors. After an error it is unknown
 * whether a write took place.
 */
export interface KeyValueStore {
	/** What the store holds now, past any cache. */
	readonly getAsync: (key: string) => StoredEntry | undefined;
	/** Writes without a look at what stands there. */
	readonly setAsync: (key: string, write: EntryWrite) => void;
	/** Reads and writes in one atomic step. */
	readonly updateAsync: (key: string, transform: EntryTransform) => void;
	/** Removes the key and returns what it held. */
	readonly removeAsync: (key: string) => StoredEntry | undefined;
}
