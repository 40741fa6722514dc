import { Realm } from "../datamodel/realm";
import { findRecord, getFullName, InstanceRecord } from "../datamodel/record";
import { RealmLoop } from "../kernel/frame";
import { Packed } from "../kernel/pack";
import { callOrWait } from "./callbacks";
import { Message, RemoteMessage } from "./change";
import { ClientEndpoint, endpointsOf } from "./endpoints";
import { deliverReliable, deliverUnreliable } from "./event-queue";
import { Invocations } from "./invocations";
import { UNRELIABLE_PAYLOAD_LIMIT } from "./message-size";
import { NetworkOptions } from "./options";
import { payloadBytes } from "./payload";
import { Replica } from "./replica";
import { copyArguments, copyResults, translateInstances } from "./transfer";

/** A call of a remote on its way to the server. */
export interface ServerBound {
	/** The client's instance. */
	readonly remote: InstanceRecord;
	readonly call: RemoteMessage["call"];
	readonly values: Packed;
	readonly hasInstances: boolean;
	readonly id: number;
}

/** The client's end of the wire. */
export class ClientNetwork implements ClientEndpoint {
	readonly replica: Replica;
	private readonly invocations: Invocations;
	/** Calls of remotes that have not come yet, where remotes may overtake instances. */
	private early = new Array<RemoteMessage>();
	private sendToServer?: (message: ServerBound) => void;

	/**
	 * @param player the server's Player whose client this is.
	 * @param leave asked when a script of the client leaves the server.
	 */
	constructor(
		readonly realm: Realm,
		readonly loop: RealmLoop,
		readonly player: InstanceRecord,
		private readonly options: NetworkOptions,
		private readonly leave: (message: string) => void,
	) {
		this.replica = new Replica(realm, player);
		this.invocations = new Invocations(realm);
		const endpoints = endpointsOf(realm);
		endpoints.client = this;
		endpoints.remoteQueueLimit = options.remoteQueueLimit;
	}

	/** Connects the sending direction. */
	attach(sendToServer: (message: ServerBound) => void): void {
		this.sendToServer = sendToServer;
	}

	/** Applies what the server sent, in its order. */
	receive(batch: ReadonlyArray<Message>): void {
		for (const message of batch) {
			if (this.realm.closed) return;
			if (message.kind === "remote") this.receiveRemote(message);
			else this.replica.apply(message);
		}
		if (this.early.size() === 0) return;
		const early = this.early;
		this.early = [];
		for (const message of early) this.receiveRemote(message);
	}

	receiveRemote(message: RemoteMessage): void {
		const { call } = message;
		const values = message.copy ? this.translate(message.values) : message.values;
		if (call === "respond" || call === "fail") {
			this.invocations.finish(message.id, call === "respond", values);
			return;
		}
		const remote = this.replica.find(message.remote);
		if (!remote) {
			// A remote that this client does not have reaches nobody, unless it is still on its way.
			if (this.options.reorderRemotes && !message.remote.destroyed) this.early.push(message);
			return;
		}
		if (call === "event") deliverReliable(remote, "OnClientEvent", values);
		else if (call === "unreliable") deliverUnreliable(remote, "OnClientEvent", values);
		else callOrWait(remote, values, (ok, results) => this.answer(remote, message.id, ok, results));
	}

	fireServer(remote: InstanceRecord, values: Packed, reliable: boolean): void {
		const [copied, hasInstances] = copyArguments(values, false);
		if (!reliable && payloadBytes(copied) > UNRELIABLE_PAYLOAD_LIMIT) {
			warnOversize(remote, payloadBytes(copied));
			return;
		}
		this.send(remote, reliable ? "event" : "unreliable", copied, hasInstances, 0);
	}

	invokeServer(remote: InstanceRecord, values: Packed): Packed {
		const [copied, hasInstances] = copyArguments(values, false);
		return this.invocations.call(
			(id) => this.send(remote, "invoke", copied, hasInstances, id),
			() => getFullName(remote),
		);
	}

	disconnect(message: string): void {
		this.leave(message);
	}

	getPing(): number {
		return 2 * this.options.latency + this.options.jitter;
	}

	private answer(remote: InstanceRecord, id: number, ok: boolean, results: Packed): void {
		const [sent, values, hasInstances] = copyResults(ok, results);
		this.send(remote, sent ? "respond" : "fail", values, hasInstances, id);
	}

	private send(
		remote: InstanceRecord,
		call: RemoteMessage["call"],
		values: Packed,
		hasInstances: boolean,
		id: number,
	): void {
		this.sendToServer?.({ remote, call, values, hasInstances, id });
	}

	private translate(values: Packed): Packed {
		return translateInstances(values, (instance) => {
			const original = findRecord(instance);
			return original && this.replica.find(original)?.proxy;
		});
	}
}

/** The engine drops an UnreliableRemoteEvent that is too large, and says by how much. */
export function warnOversize(remote: InstanceRecord, bytes: number): void {
	remote.realm.output(
		"warning",
		`UnreliableRemoteEvent ${getFullName(remote)} was dropped: its payload is ${bytes - UNRELIABLE_PAYLOAD_LIMIT} bytes over the limit of ${UNRELIABLE_PAYLOAD_LIMIT} bytes`,
	);
}
