import type { PlayerData } from "server/players";
import type { ServerHandle } from "simulator";
import type { DataStoreWrapper } from "./data-store-wrapper";
import type { KeyValueStore } from "./key-value-store";
import type { ValueTransform, WriteOptions, WriteOutcome } from "./session-locked-store";
import type { StoreResult } from "./store-result";

/** Writes without a look at the session. */
export const UNFENCED = "without the session check";
/** Reads and writes in two steps, so that the session may change in between. */
export const TORN = "with reads and writes apart";
/** Plays and saves on defaults when a load fails. */
export const OVERWRITING = "with defaults that are saved";

const DATA = "ServerScriptService/TS/data";

/** Breaks the persistence of a server that has not started yet, to prove that the checks of a scenario notice. */
export function breakServer(host: ServerHandle, variant: string): void {
	if (variant === TORN) tearUpdates(host);
	else removeFence(host);

	if (variant === OVERWRITING) saveDefaults(host);
}

function tearUpdates(host: ServerHandle): void {
	const module = host.require<{ createRobloxStore: (findStore: () => DataStore) => KeyValueStore }>(
		`${DATA}/roblox-data-store`,
	);
	const create = module.createRobloxStore;

	module.createRobloxStore = (findStore) => {
		const store = create(findStore);

		return {
			...store,
			updateAsync: (key, transform) => {
				const write = transform(store.getAsync(key));

				if (write) {
					store.setAsync(key, write);
				}
			},
		};
	};
}

interface StoreInternals {
	readonly options: { readonly wrapper: DataStoreWrapper };
	readonly sessions: Map<string, { readonly ended: { settle(how: string): void } }>;
}

function removeFence(host: ServerHandle): void {
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
				const rest: Record<string, string | number> = { epoch: stored?.metadata.epoch ?? 0 };

				return stored && value !== undefined
					? { value, userIds: stored.userIds, metadata: options?.release ? rest : stored.metadata }
					: undefined;
			},
			options?.retry,
		);

		if (result.ok && options?.release) {
			const session = this.sessions.get(key);
			this.sessions.delete(key);
			session?.ended.settle("released");
		}

		return result.ok ? { ok: true, value: "written" } : result;
	};
}

interface ServerInternals {
	readonly createData: () => PlayerData;
	welcome(visit: unknown, opened: unknown): void;
}

function saveDefaults(host: ServerHandle): void {
	const { PlayerDataServer } = host.require<{
		PlayerDataServer: { excuse: (this: ServerInternals, visit: unknown) => void };
	}>(`${DATA}/player-data-server`);

	PlayerDataServer.excuse = function (this, visit) {
		this.welcome(visit, { data: this.createData(), others: {}, quarantine: {}, migrated: false, stale: true });
	};
}
