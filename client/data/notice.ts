import { DataError, DataStatus } from "shared/data";

/** What a player has to know of their data now. */
export type DataNotice =
	/** It takes longer than usual. */
	| "slow"
	/** It could not be loaded. */
	| "failed"
	/** It is open on another server. */
	| "locked"
	/** It is of a version that this server can not read. */
	| "refused"
	/** It can not be saved at the moment. */
	| "paused";

/** What passed, once there is nothing more to tell. */
export type DataRelief =
	/** The player's own data came after all. */
	| "restored"
	/** Saves work again. */
	| "saved";

/** What to tell of each reason for which data could not be loaded. */
export const LOAD_NOTICES = {
	DataStoreError: "failed",
	SessionLocked: "locked",
	RecordRefused: "refused",
} as const satisfies Readonly<Record<DataError, DataNotice>>;

/** What there is to tell, if anything. @param slow whether the player has waited for long. */
export function findNotice(status: DataStatus | undefined, slow: boolean): DataNotice | undefined {
	if (!status) {
		return slow ? "slow" : undefined;
	}

	if (status.loadError) {
		return LOAD_NOTICES[status.loadError];
	}

	return status.readOnly || status.saveError ? "paused" : undefined;
}

/** What good news it is that one notice gave way to another. */
export function findRelief(before: DataNotice | undefined, now: DataNotice | undefined): DataRelief | undefined {
	if (before === "failed" || before === "locked" || before === "refused") {
		return now === undefined || now === "paused" ? "restored" : undefined;
	}

	return before === "paused" && now === undefined ? "saved" : undefined;
}
