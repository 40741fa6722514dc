import { describe, expect, it } from "@rbxts/jest-globals";
import { Players, StarterPlayer, Teams } from "@rbxts/services";
import { callMember } from "../../shared/members";

describe("Players on the server (reference/engine/classes/Players)", () => {
	it("should know nobody when nobody plays", () => {
		expect(Players.GetPlayers()).toEqual([]);
		expect(Players.GetPlayerByUserId(1)).toBeUndefined();
		expect(Players.GetPlayerFromCharacter(new Instance("Model"))).toBeUndefined();
		expect(() => callMember(Players, "GetNameFromUserIdAsync", 1)).toThrow(
			"only the names of players in this server are known",
		);
	});

	it("should have no local player", () => {
		expect(Players.LocalPlayer).toBeUndefined();
	});
});

describe("StarterPlayer (reference/engine/classes/StarterPlayer)", () => {
	it("should hold the containers of player and character scripts", () => {
		expect(StarterPlayer.FindFirstChildOfClass("StarterPlayerScripts")).toBeDefined();
		expect(StarterPlayer.FindFirstChildOfClass("StarterCharacterScripts")).toBeDefined();
	});
});

describe("Teams (reference/engine/classes/Teams)", () => {
	it("should list teams, and nobody in them, when nobody plays", () => {
		const team = new Instance("Team");
		team.Name = "Red";
		team.Parent = Teams;

		expect(Teams.GetTeams()).toEqual([team]);
		expect(team.GetPlayers()).toEqual([]);
		team.Destroy();
	});
});
