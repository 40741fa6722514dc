import { getFullName, InstanceRecord } from "../datamodel/record";

/** What travelled through one remote. Bytes are estimates (see `payloadBytes`), header included. */
export interface RemoteCounters {
	messagesToClients: number;
	bytesToClients: number;
	messagesToServer: number;
	bytesToServer: number;
	/** Unreliable events that were too large, and requests above the limit of a client. */
	dropped: number;
}

/** What travelled between one server and its clients. */
export class NetworkStatistics {
	/** By the full name which the remote had when it was first used. */
	readonly remotes = new Map<string, RemoteCounters>();
	/** Changes of instances, each counted once for every client that it was sent to. */
	changes = 0;
	/** Instances of first snapshots, counted once for every client. */
	snapshotInstances = 0;
	private readonly byRecord = new Map<InstanceRecord, RemoteCounters>();

	/** @param remote the server's instance. */
	countersOf(remote: InstanceRecord): RemoteCounters {
		const known = this.byRecord.get(remote);
		if (known) return known;
		const path = getFullName(remote);
		const counters = this.remotes.get(path) ?? {
			messagesToClients: 0,
			bytesToClients: 0,
			messagesToServer: 0,
			bytesToServer: 0,
			dropped: 0,
		};
		this.remotes.set(path, counters);
		this.byRecord.set(remote, counters);
		return counters;
	}

	/** Sums over all remotes. */
	total(): RemoteCounters {
		const sum = { messagesToClients: 0, bytesToClients: 0, messagesToServer: 0, bytesToServer: 0, dropped: 0 };
		for (const [, counters] of this.remotes) {
			sum.messagesToClients += counters.messagesToClients;
			sum.bytesToClients += counters.bytesToClients;
			sum.messagesToServer += counters.messagesToServer;
			sum.bytesToServer += counters.bytesToServer;
			sum.dropped += counters.dropped;
		}
		return sum;
	}

	/** Starts counting from zero. */
	reset(): void {
		this.remotes.clear();
		this.byRecord.clear();
		this.changes = 0;
		this.snapshotInstances = 0;
	}
}
