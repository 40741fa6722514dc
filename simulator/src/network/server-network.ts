import { Realm } from "../datamodel/realm";
import { getFullName, InstanceRecord } from "../datamodel/record";
import { RealmLoop } from "../kernel/frame";
import { Kernel } from "../kernel/kernel";
import { Packed } from "../kernel/pack";
import { RandomSource } from "../kernel/random";
import { InstanceChange, Message, RemoteMessage, SnapshotNode } from "./change";
import { Channel } from "./channel";
import { warnOversize } from "./client-network";
import { ConnectedClient, Connection } from "./connection";
import { Audience } from "./containers";
import { endpointsOf, ServerEndpoint } from "./endpoints";
import { Invocations } from "./invocations";
import { Journal } from "./journal";
import { messageBytes, UNRELIABLE_PAYLOAD_LIMIT } from "./message-size";
import { NetworkOptions } from "./options";
import { payloadBytes } from "./payload";
import { ServerReceiver } from "./server-receiver";
import { NetworkStatistics } from "./statistics";
import { copyArguments } from "./transfer";
import { captureWorld, sendWorld } from "./world-snapshot";

/** What a server's network asks of whoever runs the server. */
export interface ServerNetworkOwner {
	/** A client has everything and has started its scripts. */
	readonly clientLoaded: (player: InstanceRecord) => void;
	readonly kick: (player: InstanceRecord, message: string) => void;
}

/** The server's end of all its wires: what its clients see of it, and remotes in both directions. */
export class ServerNetwork implements ServerEndpoint {
	readonly statistics = new NetworkStatistics();
	/** In the order of joining. */
	private readonly connections = new Array<Connection>();
	private readonly byPlayer = new Map<InstanceRecord, Connection>();
	private readonly journal: Journal;
	private readonly invocations: Invocations;
	private readonly receiver: ServerReceiver;
	private readonly random: RandomSource;
	/** Connections with a client realm. */
	private listening = 0;
	private dirty = false;
	private joined = 0;
	/** Calls in the name of players without a client realm. */
	private invoked = 0;

	constructor(
		private readonly kernel: Kernel,
		readonly realm: Realm,
		readonly loop: RealmLoop,
		readonly options: NetworkOptions,
		private readonly owner: ServerNetworkOwner,
	) {
		this.random = kernel.random.fork(`network ${realm.name}`);
		this.invocations = new Invocations(realm);
		this.receiver = new ServerReceiver(kernel, realm, options, this.statistics, this.invocations, (to, answer) =>
			this.sendDown([to], answer),
		);
		this.journal = new Journal(
			realm,
			() => this.listening > 0,
			(change, audience) => this.note(change, audience),
		);
		loop.addStage("send", { hasWork: () => this.dirty, run: () => this.flush() });
		const endpoints = endpointsOf(realm);
		endpoints.server = this;
		endpoints.remoteQueueLimit = options.remoteQueueLimit;
	}

	/**
	 * Opens a player's wire. The client gets its first snapshot at the end of the server's next frame.
	 * @param client absent for a player without a client realm.
	 */
	connect(player: InstanceRecord, client: ConnectedClient | undefined): Connection {
		this.joined += 1;
		const random = this.random.fork(`${player.name} ${this.joined}`);
		const connection: Connection = new Connection(
			player,
			client,
			new Channel(client ? client.network.loop : this.loop, this.options, random.fork("down")),
			new Channel(this.loop, this.options, random.fork("up")),
			this.options,
		);
		this.connections.push(connection);
		this.byPlayer.set(player, connection);
		if (client) {
			this.listening += 1;
			this.dirty = true;
			client.network.attach((message) => this.receiver.take(connection, client.network.realm.now(), message));
		} else {
			connection.started = true;
			connection.toServer.send(this.realm.now() + this.options.latency, () => this.owner.clientLoaded(player));
		}
		return connection;
	}

	/** Closes a player's wire: nothing that is under way arrives. Calls that wait for the client fail. */
	disconnect(player: InstanceRecord): void {
		const connection = this.byPlayer.get(player);
		if (!connection) return;
		connection.close();
		this.byPlayer.delete(player);
		this.connections.remove(this.connections.indexOf(connection));
		if (connection.client) this.listening -= 1;
		this.invocations.failPlayer(player);
	}

	/** Closes all wires without a word, as a crash does. */
	closeAll(): void {
		for (const connection of this.connections) connection.close();
		this.connections.clear();
		this.byPlayer.clear();
		this.listening = 0;
	}

	fireClients(
		remote: InstanceRecord,
		players: ReadonlyArray<InstanceRecord> | undefined,
		values: Packed,
		reliable: boolean,
	): void {
		const [copied, hasInstances] = copyArguments(values, false);
		if (!reliable && payloadBytes(copied) > UNRELIABLE_PAYLOAD_LIMIT) {
			warnOversize(remote, payloadBytes(copied));
			this.statistics.countersOf(remote).dropped += 1;
			return;
		}
		const receivers = players ? this.connectionsOf(players) : this.connections;
		if (receivers.size() === 0) return;
		const call = reliable ? "event" : "unreliable";
		const copy = hasInstances || receivers.size() > 1;
		this.sendDown(receivers, { kind: "remote", remote, values: copied, copy, call, id: 0 });
	}

	invokeClient(remote: InstanceRecord, player: InstanceRecord, values: Packed): Packed {
		const [copied, copy] = copyArguments(values, false);
		return this.invocations.call(
			(id) => {
				const receivers = this.connectionsOf([player]);
				if (receivers.size() > 0) {
					this.sendDown(receivers, { kind: "remote", remote, values: copied, copy, call: "invoke", id });
				} else {
					this.realm.scheduler.defer(() => this.invocations.failPlayer(player));
				}
			},
			() => getFullName(remote),
			player,
		);
	}

	kick(player: InstanceRecord, message: string): void {
		this.owner.kick(player, message);
	}

	getPing(_player: InstanceRecord): number {
		return 2 * this.options.latency + this.options.jitter;
	}

	/** Sends a remote in the name of a player who has no client realm. */
	sendFrom(connection: Connection, remote: InstanceRecord, values: Packed, reliable: boolean): void {
		const [copied] = copyArguments(values, false);
		const send = () => {
			this.receiver.receiveCall(connection, remote, reliable ? "event" : "unreliable", copied, 0);
		};
		if (reliable) connection.toServer.send(this.realm.now(), send);
		else connection.toServer.sendUnreliable(this.realm.now(), send);
	}

	/**
	 * Calls a RemoteFunction in the name of a player who has no client realm.
	 * @returns the id of the answer.
	 */
	invokeFrom(connection: Connection, remote: InstanceRecord, values: Packed): number {
		const [copied] = copyArguments(values, false);
		this.invoked += 1;
		const id = this.invoked;
		connection.toServer.send(this.realm.now(), () => {
			this.receiver.receiveCall(connection, remote, "invoke", copied, id);
		});
		return id;
	}

	private connectionsOf(players: ReadonlyArray<InstanceRecord>): Array<Connection> {
		const result = new Array<Connection>();
		for (const player of players) {
			const connection = this.byPlayer.get(player);
			if (connection) result.push(connection);
		}
		return result;
	}

	// Towards clients ------------------------------------------------------------------------------------------------

	private note(change: InstanceChange, audience: Exclude<Audience, undefined>): void {
		for (const connection of this.connections) {
			if (!connection.client || !connection.started) continue;
			if (audience !== "everyone" && audience !== connection.player) continue;
			connection.outgoing.push(change);
			this.dirty = true;
		}
	}

	private sendDown(receivers: ReadonlyArray<Connection>, message: RemoteMessage): void {
		this.journal.seal();
		const isFunction = message.call === "invoke" || message.call === "respond" || message.call === "fail";
		const bytes = messageBytes(message.values, isFunction, false);
		const counters = this.statistics.countersOf(message.remote);
		for (const connection of receivers) {
			counters.messagesToClients += 1;
			counters.bytesToClients += bytes;
			if (!connection.client && !connection.onRemote) continue;
			connection.outgoing.push(message);
			this.dirty = true;
		}
		this.kernel.trace.add(this.kernel.frame, this.realm.name, bytes);
	}

	private flush(): void {
		if (!this.dirty) return;
		this.dirty = false;
		this.journal.seal();
		let snapshot: ReadonlyArray<SnapshotNode> | undefined;
		for (const connection of table.clone(this.connections)) {
			if (!connection.started && connection.client) {
				snapshot ??= captureWorld(this.realm);
				this.start(connection, connection.client, snapshot);
			}
			if (connection.outgoing.size() > 0) this.flushConnection(connection);
		}
	}

	private flushConnection(connection: Connection): void {
		const batch = connection.outgoing;
		connection.outgoing = [];
		const { client, toClient } = connection;
		const now = this.realm.now();
		if (!client) {
			toClient.send(now, () => this.deliverToPlayer(connection, batch));
			return;
		}
		const reorder = this.options.reorderRemotes;
		const ordered = new Array<Message>();
		const remotes = new Array<Message>();
		for (const message of batch) {
			if (message.kind !== "remote") {
				this.statistics.changes += 1;
				ordered.push(message);
			} else if (message.call === "unreliable") {
				toClient.sendUnreliable(now, () => client.network.receiveRemote(message));
			} else {
				(reorder ? remotes : ordered).push(message);
			}
		}
		if (reorder && remotes.size() > 0) toClient.sendReordered(now, () => client.network.receive(remotes));
		if (ordered.size() === 0) return;
		this.kernel.trace.add(this.kernel.frame, connection.player.name, ordered.size());
		if (reorder) toClient.sendOvertaken(now, () => client.network.receive(ordered));
		else toClient.send(now, () => client.network.receive(ordered));
	}

	private start(connection: Connection, client: ConnectedClient, snapshot: ReadonlyArray<SnapshotNode>): void {
		connection.started = true;
		const { player, toClient, toServer } = connection;
		const loaded = () => {
			toServer.send(client.network.realm.now(), () => this.owner.clientLoaded(player));
		};
		sendWorld(
			{ client, player, snapshot, channel: toClient, statistics: this.statistics },
			this.realm.now(),
			loaded,
		);
		this.kernel.trace.add(this.kernel.frame, player.name, "snapshot");
	}

	private deliverToPlayer(connection: Connection, batch: ReadonlyArray<Message>): void {
		for (const message of batch) if (message.kind === "remote") connection.onRemote?.(message);
	}
}
