import type { Server } from "node:http";

/** A port that another program has. */
export class PortInUse extends Error {
	constructor(readonly port: number) {
		super(`Port ${port} is in use. Choose another one with --port N, or 0 for any that is free.`);
	}
}

/**
 * Listens on one loopback address.
 * @returns the port, which differs from the wanted one where that is 0
 * @throws {@link PortInUse}
 */
export function listen(server: Server, host: string, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once("error", (error: NodeJS.ErrnoException) => {
			// Windows answers EACCES for ports that it has reserved.
			reject(error.code === "EADDRINUSE" || error.code === "EACCES" ? new PortInUse(port) : error);
		});
		server.listen({ host, port, exclusive: true }, () => {
			const address = server.address();
			resolve(address !== null && typeof address === "object" ? address.port : port);
		});
	});
}

/** Closes the server and every connection that it still has. */
export function closeServer(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
