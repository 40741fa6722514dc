import type { Persistence } from "server/data";
import type { PlayerDocuments } from "server/players";
import type { ReceiptProcessor, ReceiptSteps } from "server/receipts";
import type { ServerHandle, World } from "simulator";

/** A server that keeps data and takes receipts, as `server/start-server.ts` does, and does nothing else. */
export interface Till {
	readonly host: ServerHandle;
	readonly documents: PlayerDocuments;
	readonly persistence: Persistence;
	readonly receipts: ReceiptProcessor;
	/** Asks a player whether they buy a product. */
	readonly prompt: (userId: number, productId: number) => void;
}

/** Whoever is told that it was granted is told so before it is saved. */
export const EARLY = "acknowledgements before the save";
/** Nobody looks whether a purchase was given already. */
export const FORGETFUL = "no history";
/** A purchase that is noted in memory counts as granted. */
export const HASTY = "a history without durability";

const CODE = "ServerScriptService/TS";

/**
 * Makes such a server of one that has just begun. It requires single modules, so that it starts in a fraction of the time
 * of the game and thousands of seeds can be run.
 */
export function openTill(world: World, host: ServerHandle): Till {
	const { createPersistence } = host.require<typeof import("server/data/create-persistence")>(
		`${CODE}/data/create-persistence`,
	);
	const { sendEvictedAway } = host.require<typeof import("server/data/send-evicted-away")>(
		`${CODE}/data/send-evicted-away`,
	);
	const { watchPlayers } = host.require<typeof import("server/platform/watch-players")>(
		`${CODE}/platform/watch-players`,
	);
	const { createUid, PlayerDocuments } = host.require<typeof import("server/players")>(`${CODE}/players`);
	const { InventoryService } = host.require<typeof import("server/inventory/inventory-service")>(
		`${CODE}/inventory/inventory-service`,
	);
	const { bindReceipts, ReceiptProcessor } = host.require<typeof import("server/receipts")>(`${CODE}/receipts`);
	const { LOCAL_ENVIRONMENT } = host.require<typeof import("shared/environments")>(
		"ReplicatedStorage/TS/environments",
	);
	const { showPrompt } = host.require<typeof import("server/shop/show-prompt")>(`${CODE}/shop/show-prompt`);
	const { realm } = host;
	const players = realm.getService("Players").proxy as Players;
	const marketplace = realm.getService("MarketplaceService").proxy as MarketplaceService;

	return host.run(() => {
		bindReceipts(marketplace, (info) => receipts.process(info));
		const documents = new PlayerDocuments();
		const persistence = createPersistence({ documents, inventories: new InventoryService({ documents }) });
		const receipts = new ReceiptProcessor({
			playerData: persistence.playerData,
			documents,
			health: persistence.health,
			environment: LOCAL_ENVIRONMENT,
			isPresent: (userId) => players.GetPlayerByUserId(userId) !== undefined,
			waitAMoment: () => void host.wait(1 / 60),
			unixTime: persistence.timing.unixTime,
			createUid,
			steps: breakSteps(world.variant, host, documents, persistence),
		});
		sendEvictedAway(players, persistence.playerData);
		(realm.game.proxy as DataModel).BindToClose(persistence.closeAsync);
		watchPlayers(players, persistence.playerData);

		return {
			host,
			documents,
			persistence,
			receipts,
			prompt: (userId: number, productId: number) => showPrompt(userId, "product", productId),
		};
	});
}

/** Whether it still runs and takes players. */
export function isOpen({ host: { server } }: Till): boolean {
	return server.state === "running" && !server.draining;
}

function breakSteps(
	variant: string | undefined,
	host: ServerHandle,
	documents: PlayerDocuments,
	{ playerData }: Persistence,
): Partial<ReceiptSteps> | undefined {
	switch (variant) {
		case undefined:
			return undefined;
		case EARLY:
			return {
				isDurable: () => true,
				saveAsync: (userId) => void host.spawn(() => playerData.saveAsync(userId)),
			};
		case FORGETFUL:
			return { isRecorded: () => false };
		case HASTY:
			return {
				isDurable: (userId, purchaseId) => {
					const { entries = [] } = documents.find(userId)?.read().receipts ?? {};

					return entries.some((entry) => entry.purchaseId === purchaseId);
				},
			};
		default:
			return error(`no receipts are broken like ${variant}`);
	}
}
