import { implement } from "../datamodel/implementation";
import { packed } from "../network/calls";
import { fireAllClients, fireClient, fireServer, readRemoteSignal } from "./remotes";

/** Messages that may be lost or overtake each other, 1000 bytes at most (UnreliableRemoteEvent.yaml). */
export const unreliableRemoteEventImplementation = implement("UnreliableRemoteEvent", {
	properties: {
		OnServerEvent: { read: (remote) => readRemoteSignal(remote, "OnServerEvent") },
		OnClientEvent: { read: (remote) => readRemoteSignal(remote, "OnClientEvent") },
	},
	methods: {
		FireServer: packed((remote, values) => fireServer(remote, false, values)),
		FireClient: packed((remote, values) => fireClient(remote, false, values)),
		FireAllClients: packed((remote, values) => fireAllClients(remote, false, values)),
	},
});
