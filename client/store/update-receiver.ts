import { applyPatches, decodePatches } from "shared/store/wire";
import { ClientStore } from "./create-store";

/** Seconds between two calls for a new snapshot; the server drops calls that come much more often. */
const RESTART_AFTER = 5;

export interface UpdateReceiverOptions {
	readonly store: ClientStore;
	/** Asks the server for a new snapshot. */
	readonly restart: () => void;
	/** Seconds on a clock that never goes back. */
	readonly now: () => number;
}

/**
 * Takes in what the server sends. An update that can not be read changes nothing at all: it is reported, and a new
 * snapshot is asked for, since what it said is missing now.
 */
export function createUpdateReceiver({ store, restart, now }: UpdateReceiverOptions): (bytes: unknown) => void {
	let restartedAt = -math.huge;

	return (bytes) => {
		const decoded = decodePatches(bytes);

		if (decoded.ok) {
			applyPatches(store, store.getState().session.userKey, decoded.value);
			return;
		}

		if (now() - restartedAt >= RESTART_AFTER) {
			restartedAt = now();
			warn(`an update of the server can not be read: ${decoded.reason}`);
			restart();
		}
	};
}
