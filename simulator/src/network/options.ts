/** How the wire between a server and its clients behaves. Times in seconds. */
export interface NetworkOptions {
	/** Delay of every message, in each direction. */
	readonly latency: number;
	/** Greatest additional delay; each message draws its own. Ordered messages still arrive in order. */
	readonly jitter: number;
	/**
	 * Whether remotes may overtake property, attribute and instance changes, or fall behind them. Roblox promises no
	 * order between the two (scripting/attributes.md); by default the order of sending is kept.
	 */
	readonly reorderRemotes: boolean;
	/** Share of UnreliableRemoteEvents that are lost, from 0 to 1. */
	readonly unreliableLoss: number;
	/** RemoteEvents, and apart from them UnreliableRemoteEvents, that the server accepts of each client per second. */
	readonly clientRequestsPerSecond: number;
	/** RemoteEvents that wait for a first listener, per remote. */
	readonly remoteQueueLimit: number;
}

/** A wire without delay. The limit of requests is the documented one; the length of the queue is not documented. */
export const DEFAULT_NETWORK: NetworkOptions = {
	latency: 0,
	jitter: 0,
	reorderRemotes: false,
	unreliableLoss: 0,
	clientRequestsPerSecond: 500,
	remoteQueueLimit: 256,
};
