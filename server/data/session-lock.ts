import { Metadata } from "./key-value-store";

/**
 * Who may write a record, as its metadata says: five short pairs, about 110 of the 300 characters that there are.
 * Other pairs of the metadata are left as they are.
 */
export interface SessionLock {
	/** Rises by one with each session of this key. 0 before the first. */
	readonly epoch: number;
	/** The session that is under way; missing when it was given up. */
	readonly holder?: SessionHolder;
}

export interface SessionHolder {
	/** Differs for each session. */
	readonly session: string;
	/** The server that holds it. */
	readonly server: string;
	/** When it last wrote the record, in seconds since 1970 by that server's clock. For people; no decision rests on it. */
	readonly time: number;
	/** The server promised a beat in the data store within so many seconds. Without it, its heartbeat speaks for it. */
	readonly refresh?: number;
}

const NAMES = new ReadonlySet(["epoch", "session", "server", "time", "refresh"]);

/** Reads the lock from a record's metadata. What is not a lock of this form is taken as none. */
export function readLock(metadata: Metadata): SessionLock {
	const { epoch, session, server, time, refresh } = metadata;
	const known = typeIs(epoch, "number") ? epoch : 0;

	if (!typeIs(session, "string") || !typeIs(server, "string")) {
		return { epoch: known };
	}

	return {
		epoch: known,
		holder: {
			session,
			server,
			time: typeIs(time, "number") ? time : 0,
			refresh: typeIs(refresh, "number") ? refresh : undefined,
		},
	};
}

/** The same metadata with this lock in the place of the one it held. */
export function writeLock(metadata: Metadata, { epoch, holder }: SessionLock): Metadata {
	const result: Record<string, string | number> = {};

	for (const [name, value] of pairs(metadata)) {
		if (!NAMES.has(name)) {
			result[name] = value;
		}
	}

	result.epoch = epoch;

	if (holder) {
		result.session = holder.session;
		result.server = holder.server;
		result.time = math.floor(holder.time);

		if (holder.refresh !== undefined) {
			result.refresh = holder.refresh;
		}
	}

	return result;
}
