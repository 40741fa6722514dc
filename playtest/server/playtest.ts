import type { Server } from "node:http";
import { createServer } from "node:http";
import { SIMULATOR_PATH } from "../protocol/messages";
import type { Driver } from "./driver";
import { answer } from "./http";
import { closeServer, listen } from "./listen";
import { bundlePage } from "./page-files";
import type { Log } from "./room";
import { Room } from "./room";
import { upgrade } from "./upgrade";

/** Where the page is served unless told otherwise. */
export const DEFAULT_PORT = 34870;

/** What a playtest server is made of. */
export interface PlaytestOptions {
	/** 0 takes any free port. */
	readonly port: number;
	readonly driver: Driver;
	readonly log: Log;
}

/** A playtest server that listens. */
export interface Playtest {
	readonly port: number;
	/** Where a browser finds the page. */
	readonly url: string;
	/** Builds and starts anew, and takes every tab along; resolves when the new simulator was started. */
	rebuild(): Promise<void>;
	/** Says goodbye to pages and simulator, and frees the port. */
	close(): Promise<void>;
}

/**
 * Serves the page and waits for tabs; nothing is built before {@link Playtest.rebuild}.
 * @throws PortInUse
 */
export async function startPlaytest(options: PlaytestOptions): Promise<Playtest> {
	let port = options.port;
	const files = bundlePage();
	// The answer to the first request reports a failure; until then nobody looks.
	files.catch(() => undefined);
	const room = new Room(
		options.driver,
		(token) => `ws://127.0.0.1:${port}${SIMULATOR_PATH}?token=${token}`,
		options.log,
	);
	const create = (): Server => {
		const server = createServer((request, response) => answer(request, response, port, files));
		server.on("upgrade", (request, socket, head) => upgrade(request, socket, head, port, room));
		return server;
	};
	const first = create();
	port = await listen(first, "127.0.0.1", port);
	const second = create();
	// "localhost" means ::1 to some browsers; machines without it, or with it taken, do well on 127.0.0.1 alone.
	const servers = await listen(second, "::1", port).then(
		() => [first, second],
		() => [first],
	);
	return {
		port,
		url: `http://127.0.0.1:${port}`,
		rebuild: () => room.lifecycle.rebuild(),
		close: async () => {
			await room.lifecycle.close();
			room.close();
			await Promise.all(servers.map(closeServer));
		},
	};
}
