import { createRealmState } from "../datamodel/realm";
import { InstanceRecord } from "../datamodel/record";
import { Packed } from "../kernel/pack";

/** What the services of a server need of its network. Instances are the server's. */
export interface ServerEndpoint {
	/** @param players those who receive it; undefined for all. */
	fireClients(
		remote: InstanceRecord,
		players: ReadonlyArray<InstanceRecord> | undefined,
		values: Packed,
		reliable: boolean,
	): void;
	/** Yields until the client answered. Throws what its callback threw, or that the player left. */
	invokeClient(remote: InstanceRecord, player: InstanceRecord, values: Packed): Packed;
	kick(player: InstanceRecord, message: string): void;
	/** Seconds to a player's client and back. */
	getPing(player: InstanceRecord): number;
}

/** What the services of a client need of its network. Instances are the client's. */
export interface ClientEndpoint {
	fireServer(remote: InstanceRecord, values: Packed, reliable: boolean): void;
	/** Yields until the server answered. Throws what its callback threw. */
	invokeServer(remote: InstanceRecord, values: Packed): Packed;
	/** Leaves the server. */
	disconnect(message: string): void;
	getPing(): number;
}

/** A realm's end of the wire. Neither side is set in a realm that stands alone. */
export interface Endpoints {
	server?: ServerEndpoint;
	client?: ClientEndpoint;
	/** RemoteEvents that wait for a first listener, per remote. */
	remoteQueueLimit: number;
}

export const endpointsOf = createRealmState<Endpoints>(() => ({ remoteQueueLimit: math.huge }));
