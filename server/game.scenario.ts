import type { Server, ServerOptions } from "server/start-server";
import type { Inventory, Stack } from "shared/inventory";
import type { ItemId } from "shared/items";
import type { ServerHandle, World } from "simulator";

/** A server of the place whose services a scenario holds. */
export interface GameServer {
	readonly host: ServerHandle;
	/** To be called through `host.run` or `host.spawn`. */
	readonly services: Server;
}

/** Where the remotes stand. */
const REMOTES = "ReplicatedStorage/rbxts_include/node_modules/@rbxts/remo/src/container";

/** Starts a server of the built place as its entry script does, and keeps its services. */
export function startGame(world: World, options?: ServerOptions): GameServer {
	const host = world.startServer();
	const { startServer } = host.require<typeof import("server/start-server")>("ServerScriptService/TS/start-server");

	return { host, services: host.run(() => startServer(options)) };
}

/** A remote of the game by its name in `shared/remotes`, such as `store.start`. */
export function getRemote({ host }: GameServer, name: string): ReturnType<ServerHandle["get"]> {
	return host.get(`${REMOTES}/${name}`);
}

/** What a player's client is to know of their inventory: all of it but the ids of unique items. */
export function getPublicInventory({ host, services }: GameServer, userId: number): Inventory {
	const inventory = host.run(() => services.inventories.getInventory(userId));
	assert(inventory, `player ${userId} is not here`);

	return { ...inventory, slots: inventory.slots.map((stack) => stack && withoutUid(stack)) };
}

/** The first slot in which a player has an item. */
export function getSlot(server: GameServer, userId: number, itemId: ItemId): number {
	const index = getPublicInventory(server, userId).slots.findIndex((stack) => stack && stack.itemId === itemId);
	assert(index >= 0, `player ${userId} has no ${itemId}`);

	return index + 1;
}

function withoutUid(stack: Stack): Stack {
	return { ...stack, uid: undefined };
}
