import { describe, expect, it } from "@rbxts/jest-globals";
import { Players } from "@rbxts/services";

describe("Remotes on a client (scripting/events/remote)", () => {
	it("should refuse what only the server may do", () => {
		const remote = new Instance("RemoteEvent");
		const callable = new Instance("RemoteFunction");

		expect(() => remote.FireClient(Players.LocalPlayer)).toThrow("FireClient can only be called from the server");
		expect(() => remote.FireAllClients()).toThrow("FireAllClients can only be called from the server");
		expect(() => remote.OnServerEvent).toThrow("OnServerEvent can only be used on the server");
		expect(() => callable.InvokeClient(Players.LocalPlayer)).toThrow(
			"InvokeClient can only be called from the server",
		);
	});

	it("should refuse tables that hold themselves", () => {
		const cyclic: Record<string, unknown> = {};
		cyclic.inner = cyclic;

		expect(() => new Instance("RemoteEvent").FireServer(cyclic)).toThrow("tables cannot be cyclic");
	});
});
