import { describe, expect, it } from "@rbxts/jest-globals";
import { TeleportService } from "@rbxts/services";
import { callMember } from "../../shared/members";

describe("TeleportOptions (reference/engine/classes/TeleportOptions)", () => {
	it("should refuse data that cannot travel", () => {
		const options = new Instance("TeleportOptions");
		expect(() => options.SetTeleportData([game.Workspace])).toThrow("cannot hold a value of type Instance");
		expect(() => options.SetTeleportData({ at: Vector3.zero })).toThrow("cannot hold a value of type Vector3");
		expect(() =>
			options.SetTeleportData(
				new Map<unknown, unknown>([
					["a", 1],
					[1, "a"],
				]),
			),
		).toThrow("cannot mix keys");
		const loop: { again?: unknown } = {};
		loop.again = loop;
		expect(() => options.SetTeleportData(loop)).toThrow("a table that holds itself");
		expect(options.GetTeleportData()).toBeUndefined();
	});

	it("should keep a copy of the data, and name no server at first", () => {
		const options = new Instance("TeleportOptions");
		const data = { from: "lobby", levels: [1, 2, 3], ready: true };
		options.SetTeleportData(data);
		data.from = "changed";
		expect(options.GetTeleportData()).toEqual({ from: "lobby", levels: [1, 2, 3], ready: true });
		expect([options.ServerInstanceId, options.ReservedServerAccessCode]).toEqual(["", ""]);
		expect(options.ShouldReserveServer).toBe(false);
	});
});

describe("TeleportService (reference/engine/classes/TeleportService)", () => {
	it("should refuse lists that are no players of this server", () => {
		expect(() => TeleportService.TeleportAsync(game.PlaceId, [])).toThrow("at least one player");
		expect(() => callMember(TeleportService, "TeleportAsync", game.PlaceId, [game.Workspace])).toThrow("players");
		expect(() => callMember(TeleportService, "TeleportAsync", game.PlaceId, 5)).toThrow("players");
		expect(() => callMember(TeleportService, "TeleportAsync", game.PlaceId, [], game.Workspace)).toThrow(
			"must be a TeleportOptions",
		);
	});

	it("should give another reserved server each time", () => {
		const [first, firstId] = TeleportService.ReserveServer(game.PlaceId);
		const [second, secondId] = TeleportService.ReserveServer(game.PlaceId);
		expect(first).never.toBe(second);
		expect(firstId).never.toBe(secondId);
		expect(() => TeleportService.ReserveServer(7)).toThrow("there is no place 7");
	});

	it("should refuse what is for clients only", () => {
		expect(() => TeleportService.GetLocalPlayerTeleportData()).toThrow("only be called from a client");
		expect(() => TeleportService.GetTeleportSetting("a")).toThrow("only be called from a client");
	});

	it("should run in a public server of a published place", () => {
		expect([game.PrivateServerId, game.PrivateServerOwnerId]).toEqual(["", 0]);
		expect(game.JobId.size()).toBe(36);
		expect(game.PlaceVersion).toBe(1);
	});
});
