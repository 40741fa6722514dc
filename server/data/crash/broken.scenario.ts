import type { ServerHandle } from "simulator";
import type { EntryWrite, KeyValueStore, StoredEntry } from "../key-value-store";
import type { WriteOutcome } from "../record-store";
import type { StoreResult } from "../store-result";

/** Whoever asks for a save is told that it is certain when it has only begun. */
export const EARLY = "saves that are confirmed before they are certain";
/** Who takes the session of a server that died writes the record of somebody new. */
export const RESETTING = "defaults that are written at a take-over";
/** The session is looked at in one request, and the value written in another. */
export const TORN = "reads and writes apart";

const DATA = "ServerScriptService/TS/data";
/** Seconds between the two halves of a torn write. */
const GAP = 0.2;

/** Breaks the persistence of a server on which nothing was required yet; only modules in its memory are touched. */
export function breakServer(host: ServerHandle, variant: string): void {
	if (variant === EARLY) confirmEarly(host);
	else if (variant === RESETTING) wrapStore(host, reset);
	else if (variant === TORN) wrapStore(host, tear);
	else error(`no way to break persistence is called ${variant}`);
}

interface Saver {
	saveAsync(this: Saver): StoreResult<WriteOutcome>;
	reallySaveAsync(this: Saver): StoreResult<WriteOutcome>;
}

function confirmEarly(host: ServerHandle): void {
	const { RecordSaver } = host.require<{ RecordSaver: Saver }>(`${DATA}/record-saver`);
	RecordSaver.reallySaveAsync = RecordSaver.saveAsync;
	RecordSaver.saveAsync = function (this) {
		host.spawn(() => this.reallySaveAsync());

		return { ok: true, value: "written" };
	};
}

/** Puts a store between the persistence and the data store. */
function wrapStore(host: ServerHandle, wrap: (store: KeyValueStore, host: ServerHandle) => KeyValueStore): void {
	const module = host.require<{ createRobloxStore: (findStore: () => DataStore) => KeyValueStore }>(
		`${DATA}/roblox-data-store`,
	);
	const create = module.createRobloxStore;
	module.createRobloxStore = (findStore) => wrap(create(findStore), host);
}

function reset(store: KeyValueStore): KeyValueStore {
	const takesOver = (stored: StoredEntry | undefined, write: EntryWrite) =>
		stored?.metadata.session !== undefined && stored.metadata.epoch !== write.metadata.epoch;

	return {
		...store,
		updateAsync: (key, transform) =>
			store.updateAsync(key, (stored) => {
				const write = transform(stored);

				return write && takesOver(stored, write) ? { ...write, value: { version: 1 } } : write;
			}),
	};
}

function tear(store: KeyValueStore, host: ServerHandle): KeyValueStore {
	return {
		...store,
		updateAsync: (key, transform) => {
			const write = transform(store.getAsync(key));
			if (!write) return;
			host.wait(GAP);
			store.setAsync(key, write);
		},
	};
}
