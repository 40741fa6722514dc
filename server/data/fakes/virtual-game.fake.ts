import { InventoryService } from "server/inventory";
import { PlayerData, PlayerDocuments } from "server/players";
import { DATA_CONFIG } from "../data-config";
import { DataStoreHealth } from "../data-store-health";
import { createPlayerCodec } from "../player-codec";
import { PlayerDataServer } from "../player-data-server";
import { EMPTY_RECORD } from "../player-record";
import { VirtualCloud, VirtualServer } from "./virtual-cloud.fake";

/** A server of a virtual cloud with the player data of the game on it. */
export interface VirtualGame extends VirtualServer {
	readonly documents: PlayerDocuments;
	readonly inventories: InventoryService;
	readonly playerData: PlayerDataServer;
	readonly health: DataStoreHealth;
}

/** Starts a server as the game does. New players get what `createData` makes, if not what they get in the game. */
export function startVirtualGame(
	cloud: VirtualCloud,
	name: string,
	skew = 0,
	createData?: () => PlayerData,
): VirtualGame {
	const server = cloud.server(name, skew, EMPTY_RECORD);
	const documents = new PlayerDocuments();
	const inventories = new InventoryService({ documents });
	const health = new DataStoreHealth(DATA_CONFIG.health, server.timing);
	health.watch(server.wrapper);

	const playerData = new PlayerDataServer({
		documents,
		store: server.store,
		codec: createPlayerCodec(inventories),
		health,
		timing: server.timing,
		saving: DATA_CONFIG.saving,
		loading: DATA_CONFIG.loading,
		createData,
	});

	return { ...server, documents, inventories, playerData, health };
}
