import { describe, expect, it } from "@rbxts/jest-globals";
import { Players, RunService, ServerStorage, Workspace } from "@rbxts/services";

describe("Players on a client (reference/engine/classes/Players)", () => {
	it("should have a local player with its containers", () => {
		const player = Players.LocalPlayer;

		expect(player.Parent).toBe(Players);
		expect(Players.GetPlayers()).toContain(player);
		expect(Players.GetPlayerByUserId(player.UserId)).toBe(player);
		for (const className of ["PlayerGui", "PlayerScripts", "Backpack"] as const) {
			expect(player.FindFirstChildOfClass(className)).toBeDefined();
		}
	});

	it("should refuse to load a character", () => {
		expect(() => Players.LocalPlayer.LoadCharacterAsync()).toThrow(
			"LoadCharacter can only be called by the backend server",
		);
	});

	it("should be loaded, see no server storage and have a camera", () => {
		expect(game.IsLoaded()).toBe(true);
		expect(RunService.IsClient()).toBe(true);
		expect(ServerStorage.GetChildren()).toEqual([]);
		expect(Workspace.CurrentCamera).toBeDefined();
	});
});
