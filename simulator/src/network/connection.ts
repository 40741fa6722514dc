import { InstanceRecord } from "../datamodel/record";
import { Message, RemoteMessage } from "./change";
import { Channel } from "./channel";
import { ClientNetwork } from "./client-network";
import { NetworkOptions } from "./options";
import { RequestLimit } from "./request-limit";

/** A client realm as its server sees it. */
export interface ConnectedClient {
	readonly network: ClientNetwork;
	/** The player and the contents of ReplicatedFirst are there. */
	startLoading(): void;
	/** Everything else is there. */
	finishLoading(): void;
}

/** What the server holds of one player's wire. */
export class Connection {
	/** What waits for the end of the server's frame. */
	outgoing = new Array<Message>();
	/** Whether the first snapshot has been sent. Before, only remotes are kept: the snapshot holds all else. */
	started = false;
	closed = false;
	readonly eventLimit: RequestLimit;
	readonly unreliableLimit: RequestLimit;
	/** Receives remotes of a player who has no client realm, at the time at which a client would. */
	onRemote?: (message: RemoteMessage) => void;

	constructor(
		/** The server's Player. */
		readonly player: InstanceRecord,
		readonly client: ConnectedClient | undefined,
		readonly toClient: Channel,
		readonly toServer: Channel,
		options: NetworkOptions,
	) {
		this.eventLimit = new RequestLimit(options.clientRequestsPerSecond);
		this.unreliableLimit = new RequestLimit(options.clientRequestsPerSecond);
	}

	close(): void {
		this.closed = true;
		this.outgoing = [];
		this.toClient.closed = true;
		this.toServer.closed = true;
	}
}
