import { HeartbeatMap } from "./heartbeat";

/** Heartbeats in a hash map of the platform's memory store. Getting hold of it may be an error too. */
export function createRobloxHeartbeatMap(findMap: () => MemoryStoreHashMap): HeartbeatMap {
	return {
		setAsync: (server, time, lifetime) => {
			findMap().SetAsync(server, time, lifetime);
		},
		hasAsync: (server) => findMap().GetAsync(server) !== undefined,
		removeAsync: (server) => findMap().RemoveAsync(server),
	};
}
