import { DataStoreService, HttpService, MemoryStoreService, MessagingService, RunService } from "@rbxts/services";
import { InventoryService } from "server/inventory";
import { createPlayerData, PlayerDocuments } from "server/players";
import { InventoryLimits } from "shared/inventory";
import { DATA_CONFIG, DataConfig } from "./data-config";
import { DataStoreHealth } from "./data-store-health";
import { DataStoreWrapper } from "./data-store-wrapper";
import { FallbackStore } from "./fallback-store";
import { Heartbeat } from "./heartbeat";
import { KeyValueStore } from "./key-value-store";
import { createMemoryStore } from "./memory-store";
import { createPlayerCodec } from "./player-codec";
import { PlayerDataServer } from "./player-data-server";
import { EMPTY_RECORD } from "./player-record";
import { RAW_BACKOFF, RawStore } from "./raw-store";
import { RecordStore } from "./record-store";
import { raiseRequestLimits } from "./request-limits";
import { ReserveHeartbeat } from "./reserve-heartbeat";
import { createRobloxStore } from "./roblox-data-store";
import { createRobloxHeartbeatMap } from "./roblox-heartbeat-map";
import { createRobloxReleaseChannel } from "./roblox-release-channel";
import { SessionLockedStore } from "./session-locked-store";
import { createEngineTiming, Timing } from "./timing";

export interface Persistence {
	readonly playerData: PlayerDataServer;
	readonly health: DataStoreHealth;
	readonly timing: Timing;
	/** Lets everybody go and yields until their data is safe; for the end of the server. */
	readonly closeAsync: () => void;
}

export interface PersistenceOptions {
	readonly documents: PlayerDocuments;
	readonly inventories: InventoryService;
	/** Limits of players without upgrades, if not the defaults. */
	readonly limits?: InventoryLimits;
	readonly config?: DataConfig;
	readonly timing?: Timing;
}

/** Builds the persistence of this server, from the platform's services up to values by key, and starts what beats. */
export function createPersistence({
	documents,
	inventories,
	limits,
	config = DATA_CONFIG,
	timing = createEngineTiming(),
}: PersistenceOptions): Persistence {
	const health = new DataStoreHealth(config.health, timing);
	const backend = createBackend(config, timing, health);

	const playerData = new PlayerDataServer({
		documents,
		store: backend.store,
		codec: createPlayerCodec(inventories, limits),
		health,
		timing,
		saving: config.saving,
		loading: config.loading,
		createData: () => createPlayerData(limits),
	});

	return {
		playerData,
		health,
		timing,
		closeAsync: () => {
			playerData.closeAsync();
			backend.stopAsync?.();
		},
	};
}

/** Under which nothing stands. */
const PROBE_KEY = "probe";

interface Backend {
	readonly store: RecordStore;
	readonly stopAsync?: () => void;
}

function createBackend(config: DataConfig, timing: Timing, health: DataStoreHealth): Backend {
	const wrap = (store: KeyValueStore) => {
		const wrapper = new DataStoreWrapper({ store, timing, backoff: config.saving.backoff });
		health.watch(wrapper);

		return wrapper;
	};

	const createInMemory = () => new RawStore({ wrapper: wrap(createMemoryStore()), timing, backoff: RAW_BACKOFF });

	if (config.backend === "in-memory") {
		warnOfForgetting("the configuration says so");
		return { store: createInMemory() };
	}

	raiseRequestLimits(DataStoreService);
	const wrapper = wrap(createRobloxStore(() => DataStoreService.GetDataStore(config.storeName)));
	health.probeWith(() => wrapper.getAsync(PROBE_KEY, () => undefined));

	const { store, stopAsync }: Backend =
		config.backend === "raw"
			? { store: new RawStore({ wrapper, timing, backoff: RAW_BACKOFF }) }
			: createSessions(config, timing, wrapper);

	const mayFallBack = RunService.IsStudio() || game.PlaceId === 0;

	return {
		stopAsync,
		store: mayFallBack
			? new FallbackStore({ first: store, createSecond: createInMemory, onFallback: warnOfForgetting })
			: store,
	};
}

function createSessions(config: DataConfig, timing: Timing, wrapper: DataStoreWrapper): Backend {
	const server = game.JobId === "" ? HttpService.GenerateGUID(false) : game.JobId;
	const findMap = () => MemoryStoreService.GetHashMap(config.heartbeatMapName);

	const heartbeat = new Heartbeat({
		server,
		map: createRobloxHeartbeatMap(findMap),
		timing,
		config: config.heartbeat,
	});

	const reserve = new ReserveHeartbeat({
		server,
		store: createRobloxStore(() => DataStoreService.GetDataStore(config.reserveStoreName)),
		liveness: heartbeat,
		timing,
		config: config.reserve,
		promise: config.session.refreshPromise,
		isNeeded: () => store.count() > 0,
	});

	const store: SessionLockedStore = new SessionLockedStore({
		wrapper,
		server,
		liveness: heartbeat,
		reserve,
		releases: createRobloxReleaseChannel(MessagingService, server, timing),
		timing,
		createId: () => HttpService.GenerateGUID(false),
		session: config.session,
		loading: config.loading,
		emptyValue: EMPTY_RECORD,
	});

	heartbeat.start();
	reserve.start();
	store.start();

	return {
		store,
		stopAsync: () => {
			heartbeat.stopAsync();
			reserve.stopAsync();
		},
	};
}

function warnOfForgetting(reason: string): void {
	warn("==========================================================================");
	warn("PLAYER DATA IS KEPT IN MEMORY ONLY: EVERYTHING IS FORGOTTEN WHEN THIS SERVER ENDS.");
	warn(`Why: ${reason}`);
	warn(
		"Publish the place, and in Studio allow it in Experience Settings > Security > Enable Studio Access to API Services.",
	);
	warn("==========================================================================");
}
