import { MarketplaceService, Players, RunService, ServerStorage, TeleportService, Workspace } from "@rbxts/services";
import { startAppearance } from "server/appearance";
import {
	createPersistence,
	DataConfig,
	Persistence,
	projectPlayerData,
	sendEvictedAway,
	startMetrics,
} from "server/data";
import { Economy, reportProducts, sendToAnalytics } from "server/economy";
import {
	Cooldowns,
	createFindLiving,
	createInventoryHandler,
	createUseEffects,
	Dropped,
	InventoryService,
	printRestored,
} from "server/inventory";
import { askForPass, followPasses, listPassIds, Passes, watchPassPurchases } from "server/passes";
import { reportSettings, startPortals, Travel } from "server/places";
import { watchPlayers } from "server/platform";
import { createUid as createGuid, PlayerDocuments } from "server/players";
import { askForPolicy, followPolicies, mayTrade, mayUse, Policies } from "server/policies";
import { bindReceipts, ReceiptProcessor, ReceiptSteps, tellGrants } from "server/receipts";
import {
	createRequestPipeline,
	printSuspicions,
	receiveRequests,
	RequestLimits,
	RequestPipeline,
	SuspicionLog,
} from "server/requests";
import { createShopHandler, Prompts, showPrompt, watchPrompts } from "server/shop";
import { createServerStore, projectDocuments, replicateStore, ServerStore } from "server/store";
import { Environment, findEnvironment } from "shared/environments";
import { InventoryLimits, Stack } from "shared/inventory";
import { createGameRemotes, GameRemotes } from "shared/remotes";
import { isShopRequest } from "shared/requests";
import { Signal } from "shared/signal";
import { toUserKey } from "shared/store";

/** What a game may set, and what a scenario or a spec may put in the place of the real thing. */
export interface ServerOptions {
	/** Draws what nobody may foresee: the content of crates. A seeded one makes a run repeatable. */
	readonly random?: Random;
	/** Seconds on a clock that never goes back. */
	readonly now?: () => number;
	/** Seconds on the clock that clients share. */
	readonly serverTime?: () => number;
	/** Limits of players without upgrades. The starter items must fit into them. */
	readonly limits?: InventoryLimits;
	/** How players' data is kept. */
	readonly data?: DataConfig;
	/** How often a player may ask. */
	readonly requestLimits?: RequestLimits;
	/** Makes an id for a unit of a unique item that no other unit on any server has. */
	readonly createUid?: () => string;
	/** The experience whose ids are asked for when something is sold for Robux; that of this place if left out. */
	readonly environment?: Environment;
	/** Steps of processing a receipt, for scenarios that leave one out. */
	readonly receiptSteps?: Partial<ReceiptSteps>;
}

/** A running server: its services, for other parts of the game. */
export interface Server {
	/** The data of the players who are here; the only way to change it. */
	readonly documents: PlayerDocuments;
	/** Their inventories. */
	readonly inventories: InventoryService;
	/** Loads and saves them; its `playerData` has every value by key. */
	readonly persistence: Persistence;
	/** Grants what was paid for. */
	readonly receipts: ReceiptProcessor;
	readonly cooldowns: Cooldowns;
	/** Who owns which game pass. */
	readonly passes: Passes;
	/** What players may do where they live. */
	readonly policies: Policies;
	/** Tells Roblox's analytics where coins come from and where they go. */
	readonly economy: Economy;
	/** Prompts for purchases with Robux, one per player at a time. */
	readonly prompts: Prompts;
	/** Takes players to the other places. */
	readonly travel: Travel<Player>;
	/** Fires with what a player threw away, once it has left the inventory. */
	readonly dropped: Dropped;
	/** Answers a request as if the player had sent it. */
	readonly requests: RequestPipeline;
	/** Counts what looks like an attack; a game can kick from its signal. */
	readonly suspicions: SuspicionLog;
	/** What clients are told; a projection of the documents. */
	readonly store: ServerStore;
	readonly remotes: GameRemotes;
}

/**
 * The composition root: builds every service, in an order in which each gets what it needs, then starts them. Call it
 * once per server; it creates the remotes.
 */
export function startServer(options: ServerOptions = {}): Server {
	const {
		random = new Random(),
		now = os.clock,
		serverTime = () => Workspace.GetServerTimeNow(),
		createUid = createGuid,
		environment = findEnvironment({
			gameId: game.GameId,
			placeId: game.PlaceId,
			isStudio: RunService.IsStudio(),
		}),
	} = options;

	// Before all else: a receipt that nobody takes counts as processed.
	bindReceipts(MarketplaceService, (info) => receipts.process(info));

	const remotes = createGameRemotes();
	const store = createServerStore();
	const documents = new PlayerDocuments();
	const canTransact = (userId: number) => persistence.playerData.canTransact(userId);
	const inventories = new InventoryService({
		documents,
		limits: options.limits,
		createUid,
		canTransact,
		mayTrade: (userIds, itemId) => mayTrade(policies, userIds, itemId),
	});
	const persistence = createPersistence({ documents, inventories, limits: options.limits, config: options.data });
	const { timing } = persistence;
	const policies = new Policies({ ask: askForPolicy, timing });

	const receipts = new ReceiptProcessor({
		playerData: persistence.playerData,
		documents,
		health: persistence.health,
		environment,
		isPresent: (userId) => Players.GetPlayerByUserId(userId) !== undefined,
		waitAMoment: () => task.wait(),
		unixTime: persistence.timing.unixTime,
		createUid,
		steps: options.receiptSteps,
	});

	const cooldowns = new Cooldowns(serverTime, documents);
	const suspicions = new SuspicionLog();
	const dropped: Dropped = new Signal<[userId: number, stack: Stack]>();

	const effects = createUseEffects({
		findLiving: createFindLiving(Players),
		schedule: task.delay,
		roll: () => random.NextNumber(),
	});

	const passes = new Passes({ ask: askForPass, ids: listPassIds(environment), timing });
	const prompts = new Prompts({ show: showPrompt, now });
	const economy = new Economy({ send: sendToAnalytics, countPlayers: () => Players.GetPlayers().size(), timing });

	const travel = new Travel<Player>({
		// 0 is not filled in.
		findPlaceId: (place) => (environment && environment.places[place] > 0 ? environment.places[place] : undefined),
		saveAsync: (userId) => persistence.playerData.saveAsync(userId),
		teleportAsync: (placeId, player) => TeleportService.TeleportAsync(placeId, [player]),
		delay: timing.delay,
	});

	const handleInventory = createInventoryHandler({
		effects,
		cooldowns,
		dropped,
		canTransact,
		mayUse: (userId, itemId) => mayUse(policies, userId, itemId),
	});
	const handleShop = createShopHandler({
		createUid,
		canTransact,
		environment,
		passes,
		policies,
		prompts,
		economy,
	});

	const requests = createRequestPipeline({
		documents,
		handle: (document, request) =>
			isShopRequest(request) ? handleShop(document, request) : handleInventory(document, request),
		acknowledge: (userId, requestId) => store.acknowledge(toUserKey(userId), requestId),
		suspicions,
		now,
		limits: options.requestLimits,
	});

	printSuspicions(suspicions);
	reportSettings();
	printRestored(inventories);
	projectDocuments(documents, store);
	projectPlayerData({ playerData: persistence.playerData, health: persistence.health, documents, store });
	tellGrants({ granted: receipts.granted, store });
	followPasses({ passes, documents, store });
	followPolicies({ policies, documents, store });
	cooldowns.started.connect((userId, group, readyAt) => store.setCooldown(toUserKey(userId), group, readyAt));
	replicateStore({ store, remotes, suspicions, now });
	receiveRequests(remotes, requests, Players);
	startPortals(travel);
	startAppearance(Players, documents);
	sendEvictedAway(Players, persistence.playerData);
	startMetrics({
		target: ServerStorage,
		measure: () => new Map([...persistence.playerData.measure(), ...receipts.measure()]),
		timing: persistence.timing,
	});
	game.BindToClose(persistence.closeAsync);
	reportProducts({ granted: receipts.granted, documents, economy });
	watchPrompts(prompts);
	watchPassPurchases(passes);
	Players.PlayerRemoving.Connect(({ UserId }) => economy.flushPlayer(UserId));
	watchPlayers(Players, passes);
	watchPlayers(Players, policies);
	watchPlayers(Players, persistence.playerData);

	return {
		documents,
		inventories,
		persistence,
		receipts,
		cooldowns,
		passes,
		policies,
		economy,
		prompts,
		travel,
		dropped,
		requests,
		suspicions,
		store,
		remotes,
	};
}
