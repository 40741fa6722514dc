import { implement } from "../datamodel/implementation";
import { InstanceRecord } from "../datamodel/record";
import { Packed, unpackAll } from "../kernel/pack";
import { setCallback } from "../network/callbacks";
import { packed, suspend, withoutFirst } from "../network/calls";
import { requireClient, requirePlayer, requireServer } from "./remotes";

/** A call whose other side is not there never returns. */
function waitForEver(remote: InstanceRecord): Packed {
	suspend(remote.realm.scheduler);
	return { n: 0 };
}

/** Calls that wait for an answer of the other side (RemoteFunction.yaml). */
export const remoteFunctionImplementation = implement("RemoteFunction", {
	methods: {
		InvokeServer: packed((remote, values): LuaTuple<Array<unknown>> => {
			const client = requireClient(remote, "InvokeServer");
			return unpackAll(client ? client.invokeServer(remote, values) : waitForEver(remote));
		}),
		InvokeClient: packed((remote, values): LuaTuple<Array<unknown>> => {
			const server = requireServer(remote, "InvokeClient");
			const [player, rest] = withoutFirst(values);
			const target = requirePlayer(player, "InvokeClient");
			return unpackAll(server ? server.invokeClient(remote, target, rest) : waitForEver(remote));
		}),
	},
	callbacks: {
		OnServerInvoke: (remote, callback) => {
			if (remote.realm.kind === "server") setCallback(remote, callback);
		},
		OnClientInvoke: (remote, callback) => {
			if (remote.realm.kind === "client") setCallback(remote, callback);
		},
	},
});
