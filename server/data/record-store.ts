import { Signal } from "shared/signal";
import { RetryHandler } from "./data-store-wrapper";
import { StoredEntry } from "./key-value-store";
import { StoreResult } from "./store-result";

export interface OpenOptions {
	/** Whom the record is about, for a new key. */
	readonly userIds?: ReadonlyArray<number>;
	/** Says what is wrong with a stored value that must not be touched. Pure; it must not yield. */
	readonly findFault?: (value: defined) => string | undefined;
	/** Whether the session is not wanted any more. Asked after each attempt. */
	readonly isCancelled?: () => boolean;
}

export interface WriteOptions {
	/** Gives the session up in the same write. */
	readonly release?: boolean;
	/** When to try again; by default as the wrapper is configured. */
	readonly retry?: RetryHandler;
}

/** Makes the new value of the stored one, or `undefined` to leave it. Pure; it may run many times and must not yield. */
export type ValueTransform = (value: defined) => defined | undefined;

/** Whether a write was needed. */
export type WriteOutcome = "written" | "unchanged";

/** Where records are kept: the one interface of all backends. Requests yield; none raises an error. */
export interface RecordStore {
	/** Fires when a record can no longer be written, because another server has it. */
	readonly lost: Signal<[key: string]>;
	/** Fires when another server asks for a record that is open here. */
	readonly releaseRequested: Signal<[key: string]>;
	/** Reads a record, and takes its session where there are sessions. `undefined`: there was none before. */
	openAsync(key: string, options?: OpenOptions): StoreResult<StoredEntry | undefined>;
	/** Reads and writes a record that is open here. */
	updateAsync(key: string, transform: ValueTransform, options?: WriteOptions): StoreResult<WriteOutcome>;
	/** Whether a record is open here, also while it is given up. */
	isHeld(key: string): boolean;
	/** A request for this key that waits for its next attempt makes it at once. */
	hurry(key: string): void;
	/** Of each key's waiting requests only the last is still made. */
	skipAllQueuesToLastEnqueued(): void;
	/** Yields until nothing is left to be given up, at most for so many seconds. For the end of a server. */
	settleAsync(seconds: number): void;
	/** What there is to say of it in numbers, by name. */
	measure(): ReadonlyMap<string, number>;
}
