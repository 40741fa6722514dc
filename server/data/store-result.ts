import { Success } from "shared/result";

/** Why a request to a store did not do what it was asked. */
export type StoreReason =
	/** The data store could not be reached, or refused; what it holds is unknown until it is asked again. */
	| "DataStoreError"
	/** Another server holds the session of this key, and did not give it up in time. */
	| "SessionLocked"
	/** This server does not hold the session of this key, or no longer; nothing was written. */
	| "SessionLost"
	/** What is stored is not for this code: made by a newer version, or of an impossible shape. It was not touched. */
	| "RecordRefused"
	/** Given up because nobody needs it any more: the player left, or a later request replaced it at shutdown. */
	| "Cancelled";

export interface StoreFailure {
	readonly ok: false;
	readonly reason: StoreReason;
	/** For the log: the error as the platform worded it, or what stood in the way. */
	readonly message: string;
}

export type StoreResult<T> = Success<T> | StoreFailure;

/** A failure, with what to say about it in the log. */
export function fail(reason: StoreReason, message: string): StoreFailure {
	return { ok: false, reason, message };
}
