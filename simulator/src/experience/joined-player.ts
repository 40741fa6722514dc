import { InstanceRecord } from "../datamodel/record";
import { pack } from "../kernel/pack";
import { RemoteMessage } from "../network/change";
import { Connection } from "../network/connection";
import { GameClient } from "./client";
import { ExperienceServer, JoinOptions } from "./experience-server";

/** A user in a server. */
export class JoinedPlayer {
	readonly userId: number;
	readonly name: string;
	/** What the user is told when the server, or a script, ended the session; undefined while it lasts. */
	disconnectMessage?: string;
	/** Whether the user is no longer connected; the server may learn of it later. */
	left = false;
	/** The same user in the server to which this session moved; undefined until it has arrived there. */
	next?: JoinedPlayer;
	/** Called once, when the session ends for the user: by leaving, a kick, a shutdown or a crash. */
	onDisconnected?: (message: string) => void;
	/** Called once, when the user has arrived in another server: by a teleport, a hop or a restart. */
	onMoved?: (session: JoinedPlayer) => void;

	constructor(
		readonly server: ExperienceServer,
		/** How the user came here. */
		readonly options: JoinOptions,
		/** The server's Player. */
		readonly record: InstanceRecord,
		readonly connection: Connection,
		/** Undefined for a player without a client realm. */
		readonly client: GameClient | undefined,
	) {
		this.userId = options.userId;
		this.name = options.name;
	}

	/** The user's newest session, in whichever server it went to. */
	latest(): JoinedPlayer {
		return this.next ? this.next.latest() : this;
	}

	/** The user closes the game. The client ends at once; the server learns of it after the latency. */
	leave(): void {
		if (this.left) return;
		const { server, connection, record } = this;
		connection.toServer.send(server.simulation.kernel.now(), () => server.removePlayer(record, "Unknown"));
		this.disconnect("");
	}

	/** Fires a RemoteEvent or UnreliableRemoteEvent in the name of a player without a client realm. */
	fireServer(remote: InstanceRecord, ...values: Array<unknown>): void {
		const reliable = remote.class.name === "RemoteEvent";
		if (!this.left) this.server.network.sendFrom(this.connection, remote, pack(...values), reliable);
	}

	/** Receives what the server fires at a player without a client realm. */
	onRemote(handle: (message: RemoteMessage) => void): void {
		this.connection.onRemote = handle;
	}

	/** Ends the session on the user's side. */
	disconnect(message: string): void {
		if (this.left) return;
		this.depart();
		this.disconnectMessage = message;
		this.onDisconnected?.(message);
	}

	/** Ends the client, whose user is on the way to another server. */
	depart(): void {
		if (this.left) return;
		this.left = true;
		const { kernel } = this.server.simulation;
		const { client } = this;
		// A realm must not end in the middle of its own frame.
		if (client) kernel.schedule(kernel.now(), () => kernel.removeRealm(client.realm));
	}

	/** The user has arrived in another server. */
	arrive(session: JoinedPlayer): void {
		this.next = session;
		this.onMoved?.(session);
	}

	/** The user, who had left for another server, is not let in there. */
	strand(message: string): void {
		this.disconnectMessage = message;
		this.onDisconnected?.(message);
	}
}
