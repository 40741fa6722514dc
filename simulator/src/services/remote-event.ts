import { implement } from "../datamodel/implementation";
import { packed } from "../network/calls";
import { fireAllClients, fireClient, fireServer, readRemoteSignal } from "./remotes";

/** Ordered, reliable messages between a server and its clients (RemoteEvent.yaml). */
export const remoteEventImplementation = implement("RemoteEvent", {
	properties: {
		OnServerEvent: { read: (remote) => readRemoteSignal(remote, "OnServerEvent") },
		OnClientEvent: { read: (remote) => readRemoteSignal(remote, "OnClientEvent") },
	},
	methods: {
		FireServer: packed((remote, values) => fireServer(remote, true, values)),
		FireClient: packed((remote, values) => fireClient(remote, true, values)),
		FireAllClients: packed((remote, values) => fireAllClients(remote, true, values)),
	},
});
