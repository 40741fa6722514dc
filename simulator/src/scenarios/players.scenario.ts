import { findChildOfClass, findRecord, getStored } from "../datamodel/record";
import { expectEqual, expectLine, expectNoLine, expectThrows, expectTrue } from "../scenario/expect";
import { clientScript, instance, localScript, serverScript, service, starterScripts } from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";

/** Players who come, get characters, and go. */
export const playerScenarios = [
	scenario("should refuse a user when the same user is in the server already, or it is full", (world) => {
		const experience = world.experience([], { maxPlayers: 2 });
		const server = experience.startServer();
		server.join({ userId: 1, name: "Ada", client: false });
		expectThrows(() => server.join({ userId: 1, name: "Ada", client: false }), "User 1 is in server already");
		server.join({ userId: 2, name: "Bob", client: false });
		expectThrows(() => server.join({ userId: 3, name: "Cy", client: false }), "server is full");
		// A user who left may come back.
		server.players[0]!.leave();
		world.run(0.1);
		server.join({ userId: 1, name: "Ada", client: false });
		expectEqual(
			server.players.map((player) => player.name),
			["Bob", "Ada"],
			"players",
		);
	}),

	scenario("should fire PlayerAdded and PlayerRemoving in order when a player comes and goes", (world) => {
		const experience = world.experience([
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`local Players = game.Players
					Players.PlayerAdded:Connect(function(player)
						print("added", player.Name, player.UserId, player.DisplayName, player.AccountAge, Players:GetPlayerByUserId(7) == player)
					end)
					Players.PlayerRemoving:Connect(function(player, reason)
						print("removing", player.Name, reason, player.Parent, #Players:GetPlayers())
					end)
					Players.ChildRemoved:Connect(function(player) print("removed", player.Name, player.Parent, #Players:GetPlayers()) end)`,
				),
			),
		]);
		const server = experience.startServer();
		const player = server.join({ userId: 7, name: "ada", displayName: "Ada", accountAge: 30, client: false });
		world.run(1);
		player.leave();
		world.run(1);
		expectEqual(
			world.lines("server"),
			["added ada 7 Ada 30 true", "removing ada Enum.PlayerExitReason.Unknown Players 1", "removed ada nil 0"],
			"order",
		);
	}),

	scenario("should tell other clients when a player comes and goes", (world) => {
		const experience = world.experience([
			starterScripts(
				localScript(
					"Watch",
					`game.Players.PlayerAdded:Connect(function(player) print("added", player.Name, player.UserId) end)
					game.Players.PlayerRemoving:Connect(function(player) print("removing", player.Name) end)`,
				),
			),
		]);
		const server = experience.startServer();
		server.join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		const bob = server.join({ userId: 2, name: "Bob", client: true });
		world.run(1);
		bob.leave();
		world.run(1);
		expectEqual(world.lines("client:Ada"), ["added Bob 2", "removing Bob"], "Ada");
		expectEqual(world.lines("client:Bob"), [], "Bob");
	}),

	scenario("should tell the user why when a script kicks the player", (world) => {
		const experience = world.experience(
			[
				service(
					"ServerScriptService",
					serverScript(
						"Main",
						`game.Players.PlayerAdded:Connect(function(player)
							task.wait(1)
							player:Kick("Be kind")
						end)
						game.Players.PlayerRemoving:Connect(function(player, reason) print(player.Name, reason) end)`,
					),
				),
				starterScripts(localScript("Live", "while true do task.wait(0.1) print('alive') end")),
			],
			{ network: { latency: 0.1 } },
		);
		const server = experience.startServer();
		const player = server.join({ userId: 1, name: "Ada", client: true });
		const told = new Array<string>();
		player.onDisconnected = (message) => told.push(message);
		world.run(2);
		expectEqual(told, ["Be kind"], "message");
		expectEqual(world.lines("server"), ["Ada Enum.PlayerExitReason.CreatorKick"], "server");
		const count = world.lines("client:Ada").size();
		world.run(2);
		expectEqual(world.lines("client:Ada").size(), count, "lines of a client that is gone");
	}),

	scenario("should take only itself out when a client's script kicks", (world) => {
		const experience = world.experience([
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					"game.Players.PlayerRemoving:Connect(function(player) print(player.Name, 'left') end)",
				),
			),
			starterScripts(
				localScript(
					"Kick",
					`local Players = game.Players
					if Players.LocalPlayer.Name ~= "Ada" then return end
					task.wait(1)
					print(pcall(function() Players.Bob:Kick("no") end))
					Players.LocalPlayer:Kick("enough")
					task.wait()
					print("never")`,
				),
			),
		]);
		const server = experience.startServer();
		const ada = server.join({ userId: 1, name: "Ada", client: true });
		const bob = server.join({ userId: 2, name: "Bob", client: true });
		world.run(3);
		expectEqual([ada.disconnectMessage, ada.left, bob.left], ["enough", true, false], "who left");
		expectEqual(world.lines("server"), ["Ada left"], "server");
		expectLine(world.lines("client:Ada"), "Cannot kick a non-local Player from a LocalScript");
		expectNoLine(world.lines("client:Ada"), "never");
	}),

	scenario("should follow the documented order when a character loads", (world) => {
		const experience = world.experience(
			[
				service("Workspace", instance("SpawnLocation", "Spawn")),
				service(
					"ServerScriptService",
					serverScript(
						"Main",
						`game.Players.CharacterAutoLoads = false
						game.Players.PlayerAdded:Connect(function(player)
							player.CharacterRemoving:Connect(function(character) print("removing", character == player.Character) end)
							player.CharacterAdded:Connect(function(character)
								print("added", character.Name, character.Parent, player.Character == character, character:FindFirstChild("Humanoid") ~= nil)
							end)
							player.Changed:Connect(function(property) if property == "Character" then print("changed") end end)
							player.CharacterAppearanceLoaded:Connect(function(character) print("appearance", character.Parent) end)
							workspace.ChildAdded:Connect(function(child) if child:IsA("Model") then print("in workspace", child.HumanoidRootPart.Position.Y) end end)
							task.wait(1)
							player:LoadCharacterAsync()
							print("returned", player.Character.HumanoidRootPart.Position.Y > 0, game.Players:GetPlayerFromCharacter(player.Character) == player)
							player:LoadCharacterAsync()
						end)`,
					),
				),
			],
			undefined,
			false,
		);
		experience.startServer().join({ userId: 1, name: "Ada", client: false });
		world.run(2);
		const once = ["added Ada nil true true", "changed", "appearance nil", "in workspace 0"];
		expectEqual(world.lines("server"), [...once, "returned true true", "removing true", ...once], "order");
	}),

	scenario("should copy the starter containers when players spawn", (world) => {
		const experience = world.experience([
			service(
				"StarterGui",
				instance("ScreenGui", "Resets", {
					children: [localScript("Run", "print('gui script of', script.Parent.Name)")],
				}),
				instance("ScreenGui", "Stays", { properties: { ResetOnSpawn: false } }),
			),
			service("StarterPack", instance("Tool", "Sword")),
			service(
				"StarterPlayer",
				instance("StarterPlayerScripts", "StarterPlayerScripts", {
					children: [localScript("Once", "print('player script', script:GetFullName())")],
				}),
				instance("StarterCharacterScripts", "StarterCharacterScripts", {
					children: [
						localScript("Body", "print('character script', script.Parent.Name)"),
						serverScript("Heal", "print('heals', script.Parent.Name)"),
					],
				}),
			),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`game.Players.PlayerAdded:Connect(function(player)
						task.wait(2)
						player:LoadCharacterAsync()
						print("tools", #player.Backpack:GetChildren())
					end)`,
				),
			),
		]);
		const player = experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		const realm = player.client!.realm;
		const gui = findChildOfClass(player.client!.localPlayer()!, "PlayerGui")!;
		const first = table.clone(gui.children);
		expectEqual(
			first.map((child) => child.name),
			["Resets", "Stays"],
			"first spawn",
		);
		expectEqual(
			findChildOfClass(player.client!.localPlayer()!, "Backpack")!.children.map((child) => child.name),
			["Sword"],
			"backpack",
		);
		world.run(2);
		const second = gui.children;
		expectEqual(second.size(), 2, "second spawn");
		expectTrue(second.includes(first[1]!), "what does not reset stays");
		expectTrue(!second.includes(first[0]!) && first[0]!.destroyed, "what resets is new");
		expectEqual(
			world
				.lines("client:Ada")
				.filter((line) => line === "gui script of Resets")
				.size(),
			2,
			"scripts in what resets",
		);
		expectEqual(
			world
				.lines("client:Ada")
				.filter((line) => line === "character script Ada")
				.size(),
			2,
			"scripts in characters",
		);
		expectEqual(
			world
				.lines("client:Ada")
				.filter((line) => line.find("player script", 1, true)[0] !== undefined)
				.size(),
			1,
			"player scripts",
		);
		expectLine(world.lines("server"), "heals Ada");
		expectLine(world.lines("server"), "tools 1");
		expectEqual(realm.closed, false, "the client runs");
	}),

	scenario("should give no character and no gui when CharacterAutoLoads is off", (world) => {
		const experience = world.experience([
			instance("Players", "Players", { properties: { CharacterAutoLoads: false } }),
			service("StarterGui", instance("ScreenGui", "Gui")),
		]);
		const player = experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(2);
		expectEqual(getStored(player.record, "Character"), undefined, "character");
		const gui = findChildOfClass(player.client!.localPlayer()!, "PlayerGui")!;
		expectEqual(gui.children.size(), 0, "gui");
	}),

	scenario("should respawn when the humanoid dies", (world) => {
		const experience = world.experience([
			instance("Players", "Players", { properties: { RespawnTime: 3 } }),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`game.Players.PlayerAdded:Connect(function(player)
						player.CharacterAdded:Connect(function(character)
							local start = time()
							character.Humanoid.HealthChanged:Connect(function(health) print("health", health) end)
							character.Humanoid.Died:Connect(function() print("died") end)
							player.CharacterRemoving:Once(function() print("gone after", math.round(time() - start)) end)
							task.wait(1)
							character.Humanoid:TakeDamage(30)
							if player:GetAttribute("Died") then return end
							player:SetAttribute("Died", true)
							character.Humanoid.Health = -5
						end)
					end)`,
				),
			),
			starterScripts(
				localScript(
					"Look",
					`local player = game.Players.LocalPlayer
					local character = player.Character or player.CharacterAdded:Wait()
					local humanoid = character:WaitForChild("Humanoid")
					humanoid.Died:Connect(function() print("client saw it", humanoid.Health) end)`,
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(5.5);
		expectEqual(world.lines("server"), ["health 70", "health 0", "died", "gone after 4", "health 70"], "server");
		expectEqual(world.lines("client:Ada"), ["client saw it 0"], "client");
	}),

	scenario("should fill teams evenly when players join", (world) => {
		const { BrickColor } = world.values;
		const experience = world.experience([
			service(
				"Teams",
				instance("Team", "Red", { properties: { TeamColor: new BrickColor("Bright red") } }),
				instance("Team", "Blue", { properties: { TeamColor: new BrickColor("Bright blue") } }),
				instance("Team", "Judges", { properties: { AutoAssignable: false } }),
			),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`local Teams = game:GetService("Teams")
					Teams.Judges.PlayerAdded:Connect(function(player) print("judge", player.Name) end)
					task.wait(1)
					print(#Teams:GetTeams(), #Teams.Red:GetPlayers(), #Teams.Blue:GetPlayers())
					game.Players.P1.Team = Teams.Judges
					print(game.Players.P1.TeamColor == Teams.Judges.TeamColor, #Teams.Red:GetPlayers())
					game.Players.P2.TeamColor = Teams.Red.TeamColor
					print(game.Players.P2.Team)`,
				),
			),
			starterScripts(localScript("Look", "task.wait(1.5) print(game.Players.P1.Team, game.Players.P2.Team)")),
		]);
		const server = experience.startServer();
		for (let id = 1; id <= 4; id++) server.join({ userId: id, name: `P${id}`, client: id === 1 });
		world.run(3);
		expectEqual(world.lines("server"), ["3 2 2", "true 1", "Red", "judge P1"], "server");
		expectEqual(world.lines("client:P1"), ["Judges Red"], "client");
	}),

	scenario("should let a client see its own character when it has come", (world) => {
		const experience = world.experience(
			[
				starterScripts(
					localScript(
						"Look",
						`local player = game.Players.LocalPlayer
						player.CharacterAdded:Connect(function(character)
							print(character.Name, character.Parent, player.Character == character, character:FindFirstChild("Head") ~= nil, character.PrimaryPart)
						end)`,
					),
				),
			],
			{ network: { latency: 0.1 } },
		);
		const player = experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(2);
		expectEqual(world.lines("client:Ada"), ["Ada Workspace true true HumanoidRootPart"], "client");
		const own = findRecord(getStored(player.client!.localPlayer()!, "Character"));
		expectTrue(own !== undefined && own.realm === player.client!.realm, "the client's own copy");
	}),

	scenario("should answer with ids and ping when scripts ask", (world) => {
		const experience = world.experience(
			[
				service(
					"ServerScriptService",
					serverScript(
						"Main",
						`game.Players.PlayerAdded:Connect(function(player)
							print(game.PlaceId, game.GameId, #game.JobId, game.Players.MaxPlayers, player:GetNetworkPing(), next(player:GetJoinData()))
						end)`,
					),
				),
				service(
					"ReplicatedStorage",
					clientScript(
						"Ids",
						"print(game.PlaceId, #game.JobId, game.Players.LocalPlayer:GetNetworkPing(), game.Players.MaxPlayers)",
					),
				),
			],
			{ placeId: 5, gameId: 6, maxPlayers: 9, network: { latency: 0.05 } },
		);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		expectEqual(world.lines("server"), ["5 6 36 9 0.1 nil"], "server");
		expectEqual(world.lines("client:Ada"), ["5 36 0.1 9"], "client");
	}),
];
