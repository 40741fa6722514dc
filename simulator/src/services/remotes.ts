import { raise } from "../datamodel/raise";
import { findRecord, getSignal, InstanceRecord } from "../datamodel/record";
import { Packed } from "../kernel/pack";
import { withoutFirst } from "../network/calls";
import { ClientEndpoint, endpointsOf, ServerEndpoint } from "../network/endpoints";
import { RemoteSignal } from "../network/event-queue";

/** The server's end of the wire, for a method that only the server may call. Undefined in a realm without a network. */
export function requireServer(remote: InstanceRecord, method: string): ServerEndpoint | undefined {
	if (remote.realm.kind !== "server") return raise(`${method} can only be called from the server`);
	return endpointsOf(remote.realm).server;
}

/** The client's end of the wire, for a method that only a client may call. Undefined in a realm without a network. */
export function requireClient(remote: InstanceRecord, method: string): ClientEndpoint | undefined {
	if (remote.realm.kind !== "client") return raise(`${method} can only be called from the client`);
	return endpointsOf(remote.realm).client;
}

export function requirePlayer(value: unknown, method: string): InstanceRecord {
	if (value === undefined) return raise("Argument 1 missing or nil");
	const player = findRecord(value);
	if (!player || player.class.name !== "Player") {
		return raise(`${method}: player argument must be a Player object`);
	}
	return player;
}

/** A signal of a remote, which only one side may use. */
export function readRemoteSignal(remote: InstanceRecord, event: RemoteSignal): RBXScriptSignal {
	const side = event === "OnServerEvent" ? "server" : "client";
	if (remote.realm.kind !== side) return raise(`${event} can only be used on the ${side}`);
	return getSignal(remote, event).toProxy();
}

export function fireServer(remote: InstanceRecord, reliable: boolean, values: Packed): void {
	requireClient(remote, "FireServer")?.fireServer(remote, values, reliable);
}

/** @param values the player who receives the event, then the arguments. */
export function fireClient(remote: InstanceRecord, reliable: boolean, values: Packed): void {
	const server = requireServer(remote, "FireClient");
	const [player, rest] = withoutFirst(values);
	const target = requirePlayer(player, "FireClient");
	server?.fireClients(remote, [target], rest, reliable);
}

export function fireAllClients(remote: InstanceRecord, reliable: boolean, values: Packed): void {
	requireServer(remote, "FireAllClients")?.fireClients(remote, undefined, values, reliable);
}
