import type { Server, ServerOptions } from "server/start-server";
import type { ServerHandle, World } from "simulator";

/** A server of the place whose services a scenario holds. Call them through `host.run`. */
export interface GameServer {
	readonly host: ServerHandle;
	readonly services: Server;
}

/** Starts a server of the built place as its entry script does, and keeps its services. */
export function startGame(world: World, options?: ServerOptions): GameServer {
	const host = world.startServer();
	const { startServer } = host.require<typeof import("server/start-server")>("ServerScriptService/TS/start-server");

	return { host, services: host.run(() => startServer(options)) };
}
