import type { PlayerData } from "server/players";
import type { ServerHandle } from "simulator";
import type { DataStoreWrapper } from "../data-store-wrapper";
import type { EntryWrite, KeyValueStore } from "../key-value-store";
import type { ValueTransform, WriteOptions, WriteOutcome } from "../record-store";
import type { Session } from "../session";
import type { StoreResult } from "../store-result";

/** A server asks once whether the session is its own, and from then on writes without another look. */
export const UNFENCED = "no fencing";
/** Saves never look at the session. */
export const UNCHECKED = "save without the session check";
/** A write that ended in an error is sent again as it was, whatever has happened since. */
export const BLIND = "blind retry";
/** Who could not be loaded plays on defaults, and these are saved. */
export const OVERWRITING = "default overwrite";

const DATA = "ServerScriptService/TS/data";

/**
 * Breaks the persistence of a server on which nothing was required yet. Only modules in the memory of that server are
 * touched; what is shipped has no switch for any of this.
 */
export function breakPersistence(host: ServerHandle, variant: string): void {
	if (variant === UNFENCED) checkBeforeWriting(host);
	else if (variant === BLIND) retryBlindly(host);
	else if (variant === UNCHECKED) saveWithoutLooking(host);
	else if (variant === OVERWRITING) {
		saveWithoutLooking(host);
		saveDefaults(host);
	} else error(`no way to break persistence is called ${variant}`);
}

/** Puts a store between the persistence and the data store. */
function wrapStore(host: ServerHandle, wrap: (store: KeyValueStore) => KeyValueStore): void {
	const module = host.require<{ createRobloxStore: (findStore: () => DataStore) => KeyValueStore }>(
		`${DATA}/roblox-data-store`,
	);
	const create = module.createRobloxStore;
	module.createRobloxStore = (findStore) => wrap(create(findStore));
}

/** Seconds that a write waits for its turn. */
const QUEUE_SECONDS = 1;

/** The session is looked at, then the value is written: two requests, between which another server may take it. */
function checkBeforeWriting(host: ServerHandle): void {
	wrapStore(host, (store) => ({
		...store,
		updateAsync: (key, transform) => {
			const write = transform(store.getAsync(key));
			if (!write) return;
			host.wait(QUEUE_SECONDS);
			store.setAsync(key, write);
		},
	}));
}

/** Seconds until a write is sent again. */
const RETRY_PAUSE = 1;
const RETRIES = 8;

function retryBlindly(host: ServerHandle): void {
	wrapStore(host, (store) => ({
		...store,
		updateAsync: (key, transform) => {
			let write: EntryWrite | undefined;
			const [ok, problem] = pcall(() =>
				store.updateAsync(key, (stored) => {
					write = transform(stored);
					return write;
				}),
			);
			if (ok) return;
			const again = write;
			if (!again) error(problem, 0);
			for (let attempt = 1; attempt <= RETRIES; attempt++) {
				host.wait(RETRY_PAUSE);
				if (pcall(() => store.setAsync(key, again))[0]) return;
			}
			error(problem, 0);
		},
	}));
}

interface StoreInternals {
	readonly options: { readonly wrapper: DataStoreWrapper };
	readonly sessions: Map<string, Session>;
}

function saveWithoutLooking(host: ServerHandle): void {
	const { SessionLockedStore } = host.require<{
		SessionLockedStore: {
			updateAsync: (
				this: StoreInternals,
				key: string,
				transform: ValueTransform,
				options?: WriteOptions,
			) => StoreResult<WriteOutcome>;
		};
	}>(`${DATA}/session-locked-store`);

	SessionLockedStore.updateAsync = function (this, key, transform, options) {
		const result = this.options.wrapper.updateAsync(
			key,
			(stored) => {
				const value = stored && (transform(stored.value) ?? stored.value);
				const metadata: Record<string, string | number> = { ...stored?.metadata };

				if (options?.release) {
					delete metadata.session;
					delete metadata.server;
				}

				return stored && value !== undefined ? { value, userIds: stored.userIds, metadata } : undefined;
			},
			options?.retry,
		);

		const session = this.sessions.get(key);

		if (session && result.ok) {
			session.promised = false;

			if (options?.release) {
				this.sessions.delete(key);
				session.ended.settle("released");
			}
		}

		return result.ok ? { ok: true, value: "written" } : result;
	};
}

interface VisitsInternals {
	readonly createData: () => PlayerData;
	welcome(visit: unknown, opened: unknown): void;
}

function saveDefaults(host: ServerHandle): void {
	const { PlayerVisits } = host.require<{
		PlayerVisits: { excuse: (this: VisitsInternals, visit: unknown) => void; recover: () => void };
	}>(`${DATA}/player-visits`);

	// They are as good as loaded.
	PlayerVisits.recover = () => {};
	PlayerVisits.excuse = function (this, visit) {
		this.welcome(visit, { data: this.createData(), others: {}, quarantine: {}, migrated: false, stale: true });
	};
}
