import { Realm } from "../datamodel/realm";
import { InstanceRecord } from "../datamodel/record";
import { FRAME_RATE } from "../kernel/kernel";
import { SnapshotNode } from "./change";
import { Channel } from "./channel";
import { ConnectedClient } from "./connection";
import { REPLICATED_SERVICES } from "./containers";
import { captureTree } from "./snapshot";
import { NetworkStatistics } from "./statistics";

/** Where a first snapshot goes. */
export interface WorldReceiver {
	readonly client: ConnectedClient;
	/** The server's Player whose client it is. */
	readonly player: InstanceRecord;
	readonly snapshot: ReadonlyArray<SnapshotNode>;
	readonly channel: Channel;
	readonly statistics: NetworkStatistics;
}

/** Captures everything that clients have of a server, for any number of clients that start at the same time. */
export function captureWorld(realm: Realm): ReadonlyArray<SnapshotNode> {
	const nodes = new Array<SnapshotNode>();
	for (const service of realm.game.children) {
		if (REPLICATED_SERVICES.has(service.class.name)) nodes.push(captureTree(service, "everyone"));
	}
	return nodes;
}

function receiveFirst({ client, player, snapshot, statistics }: WorldReceiver): void {
	const { replica } = client.network;
	for (const service of snapshot) {
		if (service.class.name === "ReplicatedFirst") {
			statistics.snapshotInstances += replica.fillService(service);
		} else if (service.class.name === "Players") {
			const players = replica.find(service.record)!;
			for (const node of service.children) {
				if (node.record === player) statistics.snapshotInstances += replica.create(node, players);
			}
		}
	}
	client.startLoading();
}

function receiveRest({ client, snapshot, statistics }: WorldReceiver): void {
	for (const service of snapshot) {
		if (service.class.name === "ReplicatedFirst") continue;
		statistics.snapshotInstances += client.network.replica.fillService(service);
	}
	client.finishLoading();
}

/**
 * Sends a client its first snapshot: its own player and ReplicatedFirst, whose scripts run, and a frame later, however
 * small the place is, everything else.
 * @param now virtual seconds.
 * @param loaded runs when the client has it all.
 */
export function sendWorld(receiver: WorldReceiver, now: number, loaded: () => void): void {
	const first = receiver.channel.send(now, () => receiveFirst(receiver));
	const rest = () => {
		receiveRest(receiver);
		loaded();
	};
	receiver.channel.send(now, rest, first + 1 / FRAME_RATE);
}
