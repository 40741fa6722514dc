import { describe, expect, it } from "@rbxts/jest-globals";
import { callMember } from "../../shared/members";

describe("RemoteEvent on the server (reference/engine/classes/RemoteEvent)", () => {
	it("should refuse what only clients may do", () => {
		const remote = new Instance("RemoteEvent");
		const unreliable = new Instance("UnreliableRemoteEvent");

		expect(() => remote.FireServer()).toThrow("FireServer can only be called from the client");
		expect(() => unreliable.FireServer()).toThrow("FireServer can only be called from the client");
		expect(() => remote.OnClientEvent).toThrow("OnClientEvent can only be used on the client");
	});

	it("should refuse a receiver that is no player", () => {
		const remote = new Instance("RemoteEvent");

		expect(() => callMember(remote, "FireClient", remote)).toThrow(
			"FireClient: player argument must be a Player object",
		);
		expect(() => callMember(remote, "FireClient")).toThrow("Argument 1 missing or nil");
	});

	it("should do nothing when nobody plays", () => {
		const remote = new Instance("RemoteEvent");

		expect(() => remote.FireAllClients({ value: 1 })).never.toThrow();
	});
});

describe("RemoteFunction on the server (reference/engine/classes/RemoteFunction)", () => {
	it("should refuse what only clients may do", () => {
		const remote = new Instance("RemoteFunction");

		expect(() => remote.InvokeServer()).toThrow("InvokeServer can only be called from the client");
	});

	it("should refuse a receiver that is no player", () => {
		const remote = new Instance("RemoteFunction");

		expect(() => callMember(remote, "InvokeClient", "Ada")).toThrow(
			"InvokeClient: player argument must be a Player object",
		);
	});

	it("should refuse to tell its callback, and anything but a function as one", () => {
		const remote = new Instance("RemoteFunction");

		expect(() => remote.OnServerInvoke).toThrow("OnServerInvoke is a callback member of RemoteFunction");
		expect(() => {
			remote.OnServerInvoke = 5 as never;
		}).toThrow("OnServerInvoke");
	});
});
