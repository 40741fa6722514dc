import type { Server } from "server/start-server";
import type { ServerHandle, World } from "simulator";
import { breakPersistence } from "./broken-persistence.scenario";
import type { EntryClock } from "./entry-clock.scenario";
import { type PlayerState, readLiveState } from "./holdings.scenario";
import type { Ledger } from "./ledger.scenario";

/** A server whose sessions are watched. */
export interface WatchedServer {
	readonly host: ServerHandle;
	readonly services: Server;
}

/** Starts the game on a server that has just begun, as `world.variant` says, and tells a ledger of its sessions. */
export function watchServer(world: World, host: ServerHandle, ledger: Ledger, entries?: EntryClock): WatchedServer {
	const { server } = host;
	const { jobId } = server;
	if (world.variant !== undefined) breakPersistence(host, world.variant);
	const { startServer } = host.require<typeof import("server/start-server")>("ServerScriptService/TS/start-server");
	const services = host.run(() => startServer());
	const { playerData } = services.persistence;
	host.run(() => {
		playerData.loaded.connect((userId, problem) => {
			entries?.loaded(jobId, userId, problem !== undefined);
			const data = services.documents.find(userId)?.read();
			if (!problem && data) ledger.loaded(jobId, userId, readLiveState(data));
		});
	});
	server.onJoined = ({ userId }) => entries?.entered(jobId, userId);
	server.onRemoved = ({ userId }) => entries?.left(jobId, userId);
	server.onEnded = () => {
		ledger.ended(jobId);
		entries?.ended(jobId);
	};

	return { host, services };
}

/** What a player's session holds in memory; undefined if none is in use there. */
export function readSession(
	servers: ReadonlyArray<WatchedServer>,
	jobId: string,
	userId: number,
): PlayerState | undefined {
	const server = servers.find(({ host }) => host.server.jobId === jobId && host.server.state !== "closed");
	const data = server && server.services.documents.find(userId)?.read();
	const errored = server?.services.persistence.playerData.hasErrored(userId);

	return data && !errored ? readLiveState(data) : undefined;
}
