import { Realm } from "../datamodel/realm";
import { findRecord, InstanceRecord } from "../datamodel/record";
import { Kernel } from "../kernel/kernel";
import { Packed } from "../kernel/pack";
import { callOrWait } from "./callbacks";
import { prepend } from "./calls";
import { RemoteMessage } from "./change";
import { ServerBound } from "./client-network";
import { Connection } from "./connection";
import { audienceOf } from "./containers";
import { deliverReliable, deliverUnreliable } from "./event-queue";
import { Invocations } from "./invocations";
import { messageBytes } from "./message-size";
import { NetworkOptions } from "./options";
import { NetworkStatistics } from "./statistics";
import { copyResults, translateInstances } from "./transfer";

/** What a server does with the remotes that its clients call. */
export class ServerReceiver {
	/** @param respond sends an answer to a client. */
	constructor(
		private readonly kernel: Kernel,
		private readonly realm: Realm,
		private readonly options: NetworkOptions,
		private readonly statistics: NetworkStatistics,
		private readonly invocations: Invocations,
		private readonly respond: (to: Connection, answer: RemoteMessage) => void,
	) {}

	/** Takes a message onto the wire. @param now when the client sent it, in virtual seconds. */
	take(connection: Connection, now: number, message: ServerBound): void {
		const deliver = () => this.receive(connection, message);
		if (message.call === "unreliable") connection.toServer.sendUnreliable(now, deliver);
		else connection.toServer.send(now, deliver);
	}

	/** A call arrived. @param remote the server's instance. */
	receiveCall(
		connection: Connection,
		remote: InstanceRecord,
		call: "event" | "unreliable" | "invoke",
		values: Packed,
		id: number,
	): void {
		const counters = this.statistics.countersOf(remote);
		if (call !== "invoke" && !this.admits(connection, call)) {
			counters.dropped += 1;
			return;
		}
		const bytes = messageBytes(values, call === "invoke", true);
		counters.messagesToServer += 1;
		counters.bytesToServer += bytes;
		this.kernel.trace.add(this.kernel.frame, connection.player.name, bytes);
		const withPlayer = prepend(connection.player.proxy, values);
		if (call === "event") deliverReliable(remote, "OnServerEvent", withPlayer);
		else if (call === "unreliable") deliverUnreliable(remote, "OnServerEvent", withPlayer);
		else callOrWait(remote, withPlayer, (ok, results) => this.answer(connection, remote, id, ok, results));
	}

	private receive(connection: Connection, message: ServerBound): void {
		const { call, id } = message;
		const values = message.hasInstances
			? translateInstances(message.values, (instance) => this.translate(connection, instance))
			: message.values;
		if (call === "respond" || call === "fail") {
			this.invocations.finish(id, call === "respond", values);
			return;
		}
		const remote = connection.client?.network.replica.findOriginal(message.remote);
		if (remote && !remote.destroyed) this.receiveCall(connection, remote, call, values, id);
	}

	private answer(connection: Connection, remote: InstanceRecord, id: number, ok: boolean, results: Packed): void {
		if (connection.closed) return;
		const [sent, values, copy] = copyResults(ok, results);
		this.respond(connection, { kind: "remote", remote, values, copy, call: sent ? "respond" : "fail", id });
	}

	/** The server's instance for a client's; nil for what only the client has. */
	private translate(connection: Connection, instance: Instance): Instance | undefined {
		const copy = findRecord(instance);
		const original = copy && connection.client?.network.replica.findOriginal(copy);
		if (!original || original.destroyed) return undefined;
		const audience = audienceOf(original);
		return audience === "everyone" || audience === connection.player ? original.proxy : undefined;
	}

	private admits(connection: Connection, call: "event" | "unreliable"): boolean {
		const limit = call === "event" ? connection.eventLimit : connection.unreliableLimit;
		if (limit.admit(this.realm.now())) return true;
		if (limit.refused === 1) {
			const className = call === "event" ? "RemoteEvent" : "UnreliableRemoteEvent";
			const { clientRequestsPerSecond } = this.options;
			this.realm.output(
				"warning",
				`${connection.player.name} fires ${className}s faster than ${clientRequestsPerSecond} times per second; the excess is dropped`,
			);
		}
		return false;
	}
}
