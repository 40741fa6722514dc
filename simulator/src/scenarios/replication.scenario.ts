import { expectDifferent, expectEqual, expectLine, expectNoLine, expectTrue } from "../scenario/expect";
import {
	clientScript,
	folder,
	instance,
	localScript,
	moduleScript,
	serverScript,
	service,
	starterScripts,
} from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";
import { describeTree } from "../scenario/tree";

/** What clients see of their server, and when. */
export const replicationScenarios = [
	scenario("should hide ServerStorage and ServerScriptService when a client looks for them", (world) => {
		const experience = world.experience([
			service("ServerStorage", instance("Folder", "Secret")),
			service("ServerScriptService", moduleScript("Rules", "return 1")),
			starterScripts(
				localScript(
					"Look",
					"print(#game:GetService('ServerStorage'):GetChildren(), #game:GetService('ServerScriptService'):GetChildren())",
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		expectEqual(world.lines("client:Ada"), ["0 0"], "what the client sees");
	}),

	scenario("should not send the source of server scripts when they stand in a replicated container", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", serverScript("Server", "secret()"), moduleScript("Shared", "return 1")),
		]);
		const player = experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		const storage = player.client!.realm.getService("ReplicatedStorage");
		const sources = storage.children.map((child) => `${child.name}=${tostring(child.properties.get("Source"))}`);
		sources.sort();
		expectEqual(sources, ["Server=nil", "Shared=return 1"], "sources on the client");
	}),

	scenario("should keep a client's changes to itself when it changes what the server sent", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", instance("IntValue", "Score", { properties: { Value: 1 } })),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`local score = game.ReplicatedStorage.Score
					task.wait(1)
					print("server has", score.Value, #game.ReplicatedStorage:GetChildren())
					score.Value = 7`,
				),
			),
			starterScripts(
				localScript(
					"Cheat",
					`local score = game.ReplicatedStorage.Score
					score.Value = 999
					Instance.new("Folder", game.ReplicatedStorage)
					score.Changed:Connect(function(value) print("overwritten with", value) end)`,
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(2);
		expectEqual(world.lines("server"), ["server has 1 1"], "server");
		expectEqual(world.lines("client:Ada"), ["overwritten with 7"], "client");
	}),

	scenario("should give nil for a reference when its target stays on the server", (world) => {
		const experience = world.experience([
			service("ServerStorage", instance("Folder", "Hidden")),
			service("ReplicatedStorage", instance("ObjectValue", "Pointer")),
			service(
				"ServerScriptService",
				serverScript("Main", "game.ReplicatedStorage.Pointer.Value = game.ServerStorage.Hidden"),
			),
			starterScripts(localScript("Look", "print(game.ReplicatedStorage.Pointer.Value)")),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		expectEqual(world.lines("client:Ada"), ["nil"], "reference");
	}),

	scenario("should resolve a reference when its target comes later", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", instance("ObjectValue", "Pointer")),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`local folder = Instance.new("Folder")
					folder.Name = "Late"
					game.ReplicatedStorage.Pointer.Value = folder
					task.wait(1)
					folder.Parent = workspace`,
				),
			),
			starterScripts(
				localScript(
					"Look",
					`local pointer = game.ReplicatedStorage.Pointer
					print(pointer.Value)
					pointer.Changed:Connect(function(value) print(value:GetFullName()) end)`,
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(2);
		expectEqual(world.lines("client:Ada"), ["nil", "Workspace.Late"], "reference");
	}),

	scenario("should show every kind of change when the server makes it", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", folder("Box", instance("IntValue", "A"), instance("IntValue", "B"))),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`local box = game.ReplicatedStorage.Box
					task.wait(1)
					box.A.Value = 5
					box.A.Name = "Renamed"
					box.Renamed:SetAttribute("Rank", 3)
					box.Renamed:AddTag("Shiny")
					box.B:Destroy()
					local new = Instance.new("StringValue")
					new.Name, new.Value = "New", "text"
					new.Parent = box
					Instance.new("Folder", new).Name = "Inner"
					task.wait(1)
					new.Parent = workspace
					box.Renamed:RemoveTag("Shiny")
					box.Renamed:SetAttribute("Rank", nil)`,
				),
			),
			starterScripts(
				localScript(
					"Look",
					`local box = game.ReplicatedStorage.Box
					local b = box.B
					local function show()
						local a = box.Renamed
						local new = box:FindFirstChild("New") or workspace:FindFirstChild("New")
						print(a.Value, a:GetAttribute("Rank"), a:HasTag("Shiny"), new:GetFullName(), new.Value, new.Inner.Name)
					end
					b.Destroying:Connect(function() print("B goes") end)
					task.wait(1.5)
					show()
					print(b.Parent, pcall(function() b.Parent = workspace end))
					task.wait(1)
					show()`,
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(4);
		const lines = world.lines("client:Ada");
		expectEqual(lines[0], "B goes", "destroyed");
		expectEqual(lines[1], "5 3 true ReplicatedStorage.Box.New text Inner", "after the first changes");
		expectLine(lines, "nil false");
		expectEqual(lines[3], "5 nil false Workspace.New text Inner", "after the second changes");
	}),

	scenario("should take an instance from clients when it moves to ServerStorage", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", folder("Box", instance("IntValue", "Inner", { properties: { Value: 4 } }))),
			service("ServerStorage"),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`local box = game.ReplicatedStorage.Box
					task.wait(1)
					box.Parent = game.ServerStorage
					box.Inner.Value = 5
					task.wait(1)
					box.Parent = game.ReplicatedStorage`,
				),
			),
			starterScripts(
				localScript(
					"Look",
					`local box = game.ReplicatedStorage.Box
					local inner = box.Inner
					task.wait(1.5)
					print(box.Parent, inner.Parent == box, inner.Value, game.ReplicatedStorage:FindFirstChild("Box"))
					local back = game.ReplicatedStorage:WaitForChild("Box")
					print(back == box, back.Inner.Value)`,
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(4);
		expectEqual(world.lines("client:Ada"), ["nil true 4 nil", "false 5"], "client");
	}),

	scenario("should show a PlayerGui to its own player alone, and a Backpack to everybody", (world) => {
		const look = `task.wait(1)
			for _, player in game.Players:GetPlayers() do
				local gui = player:FindFirstChild("PlayerGui")
				print(player.Name, gui and #gui:GetChildren(), #player.Backpack:GetChildren(), player:FindFirstChild("PlayerScripts") ~= nil)
			end`;
		const experience = world.experience([
			service("Players"),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`game.Players.CharacterAutoLoads = false
					game.Players.PlayerAdded:Connect(function(player)
						Instance.new("Folder", player.PlayerGui)
						Instance.new("Folder", player.Backpack)
					end)`,
				),
			),
			starterScripts(localScript("Look", look)),
		]);
		const server = experience.startServer();
		server.join({ userId: 1, name: "Ada", client: true });
		server.join({ userId: 2, name: "Bob", client: true });
		world.run(3);
		expectEqual(world.lines("client:Ada"), ["Ada 1 1 true", "Bob nil 1 false"], "Ada");
		expectEqual(world.lines("client:Bob"), ["Bob 1 1 true", "Ada nil 1 false"], "Bob");
	}),

	scenario("should run ReplicatedFirst before the rest of the place has come, and everything else after", (world) => {
		const experience = world.experience(
			[
				service(
					"ReplicatedFirst",
					moduleScript("Screen", "return 'loading'"),
					localScript(
						"First",
						`print("first", require(script.Parent.Screen), game:IsLoaded(), #game.ReplicatedStorage:GetChildren(), game.Players.LocalPlayer.Name)
						game.Loaded:Wait()
						print("loaded", game:IsLoaded(), #game.ReplicatedStorage:GetChildren())`,
					),
				),
				service(
					"ReplicatedStorage",
					folder("Shared"),
					clientScript("Context", 'print("context", game:IsLoaded())'),
				),
				service(
					"StarterGui",
					instance("ScreenGui", "Gui", {
						children: [localScript("InGui", 'print("gui", script:GetFullName())')],
					}),
				),
				starterScripts(localScript("Starter", 'print("player script", game.Players.LocalPlayer.Character)')),
			],
			{ network: { latency: 0.1 } },
			false,
		);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(2);
		expectEqual(
			world.lines("client:Ada"),
			[
				"first loading false 0 Ada",
				"loaded true 2",
				"player script nil",
				"context true",
				"gui Players.Ada.PlayerGui.Gui.InGui",
			],
			"order",
		);
	}),

	scenario("should show a late joiner the same world as an early one when much has changed in between", (world) => {
		const experience = world.experience(
			[
				service("Workspace", instance("Part", "Part"), instance("Model", "Model")),
				service("ReplicatedStorage", folder("State")),
				service(
					"ServerScriptService",
					serverScript(
						"Main",
						`local state = game.ReplicatedStorage.State
						local made = {}
						for step = 1, 60 do
							task.wait(0.05)
							local kind = math.random(1, 7)
							local pick = made[math.random(1, math.max(#made, 1))]
							if kind <= 2 or not pick or pick.Parent == nil then
								local new = Instance.new(math.random() < 0.5 and "IntValue" or "Folder")
								new.Name = "N" .. step
								new.Parent = pick and pick.Parent and math.random() < 0.5 and pick or state
								table.insert(made, new)
							elseif kind == 3 then pick:SetAttribute("A" .. math.random(1, 3), step)
							elseif kind == 4 then pick:AddTag("T" .. math.random(1, 3))
							elseif kind == 5 then pick.Parent = workspace.Model
							elseif kind == 6 then pick.Name = "R" .. step; if pick:IsA("IntValue") then pick.Value = step end
							else pick:Destroy() end
							workspace.Part.Position = Vector3.new(step, 0, 0)
						end`,
					),
				),
			],
			{ network: { latency: 0.07, jitter: 0.05 } },
		);
		const server = experience.startServer();
		const early = server.join({ userId: 1, name: "Early", client: true });
		world.run(1.5);
		const middle = server.join({ userId: 2, name: "Middle", client: true });
		world.run(4);
		const late = server.join({ userId: 3, name: "Late", client: true });
		world.run(2);
		const seen = describeTree(server.realm);
		expectTrue(seen.size() > 500, `a small world: ${seen}`);
		expectEqual(describeTree(early.client!.realm), seen, "early joiner");
		expectEqual(describeTree(middle.client!.realm), seen, "joiner in the middle");
		expectEqual(describeTree(late.client!.realm), seen, "late joiner");
		expectNoLine(world.lines(), "error");
	}),

	scenario("should show the same world when handlers of immediate signals change it further", (world) => {
		const experience = world.experience(
			[
				service("ReplicatedStorage", folder("Box", instance("IntValue", "Old")), folder("Other")),
				service(
					"ServerScriptService",
					serverScript(
						"Main",
						`local storage = game.ReplicatedStorage
						local box, other = storage.Box, storage.Other
						local old = box.Old
						old.Changed:Connect(function(value) if value < 10 then old.Value = value + 1 end end)
						box.ChildAdded:Connect(function(child)
							if child.Name == "Gone" then child:Destroy()
							elseif child.Name == "Moves" then child.Parent = other
							elseif child.Name == "Takes" then old.Parent = child
							elseif child.Name == "Renames" then child.Name = "Renamed" end
						end)
						game.Players.PlayerAdded:Connect(function(player)
							old.Parent = player
							Instance.new("Folder", player).Name = "leaderstats"
						end)
						task.wait(1)
						for _, name in { "Gone", "Moves", "Takes", "Renames" } do
							local new = Instance.new("Folder")
							new.Name = name
							Instance.new("IntValue", new)
							new.Parent = box
						end
						old.Value = 1
						old:SetAttribute("Set", true)`,
					),
				),
			],
			undefined,
			false,
		);
		const server = experience.startServer();
		const early = server.join({ userId: 1, name: "Early", client: true });
		world.run(0.5);
		server.join({ userId: 2, name: "Middle", client: true });
		world.run(2);
		const late = server.join({ userId: 3, name: "Late", client: true });
		world.run(1);
		const seen = describeTree(server.realm);
		expectLine([seen], "Value=10");
		expectEqual(describeTree(early.client!.realm), seen, "early joiner");
		expectEqual(describeTree(late.client!.realm), seen, "late joiner");
	}),

	scenario("should arrive after the latency when the server changes something", (world) => {
		const experience = world.experience(
			[
				service("ReplicatedStorage", instance("NumberValue", "At")),
				service(
					"ServerScriptService",
					serverScript("Main", "task.wait(1) game.ReplicatedStorage.At.Value = workspace:GetServerTimeNow()"),
				),
				starterScripts(
					localScript(
						"Look",
						`local value = game.ReplicatedStorage.At.Changed:Wait()
						print(math.round((workspace:GetServerTimeNow() - value) * 100))`,
					),
				),
			],
			{ network: { latency: 0.25 } },
		);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(3);
		expectEqual(world.lines("client:Ada"), ["25"], "hundredths of a second");
	}),

	scenario("should run no frame when servers and clients are idle", (world) => {
		const experience = world.experience([service("ServerScriptService", serverScript("Main", "print('up')"))]);
		const server = experience.startServer();
		server.join({ userId: 1, name: "Ada", client: true });
		server.join({ userId: 2, name: "Bot", client: false });
		world.run(2);
		const before = world.kernel.framesRun;
		world.run(100);
		// The last frame of a run is always stepped to.
		expectEqual(world.kernel.framesRun - before, 1, "frames that ran in 100 idle seconds");
	}),

	scenario("should send only the last of several values when a property changes often in a frame", (world) => {
		const experience = world.experience(
			[
				service("ReplicatedStorage", instance("IntValue", "Score"), instance("RemoteEvent", "Mark")),
				service(
					"ServerScriptService",
					serverScript(
						"Main",
						`task.wait(1)
					for value = 1, 100 do game.ReplicatedStorage.Score.Value = value end
					game.ReplicatedStorage.Mark:FireAllClients()
					for value = 1, 100 do game.ReplicatedStorage.Score.Value = 200 + value end`,
					),
				),
				starterScripts(
					localScript(
						"Look",
						`local score = game.ReplicatedStorage.Score
					score.Changed:Connect(function(value) print(value) end)
					game.ReplicatedStorage.Mark.OnClientEvent:Connect(function() print("mark", score.Value) end)`,
					),
				),
			],
			undefined,
			false,
		);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(3);
		expectEqual(world.lines("client:Ada"), ["100", "mark 100", "300"], "values");
	}),

	scenario("should let remotes overtake changes when the network reorders them", (world) => {
		const seen = new Set<string>();
		for (let index = 1; index <= 20; index++) {
			const other = world.sibling(`${world.seed}.${index}`);
			const experience = other.experience(
				[
					service("ReplicatedStorage", instance("IntValue", "Score"), instance("RemoteEvent", "Mark")),
					service(
						"ServerScriptService",
						serverScript(
							"Main",
							"task.wait(1) game.ReplicatedStorage.Score.Value = 1 game.ReplicatedStorage.Mark:FireAllClients()",
						),
					),
					starterScripts(
						localScript(
							"Look",
							"game.ReplicatedStorage.Mark.OnClientEvent:Connect(function() print(game.ReplicatedStorage.Score.Value) end)",
						),
					),
				],
				{ network: { reorderRemotes: true } },
			);
			experience.startServer().join({ userId: 1, name: "Ada", client: true });
			other.run(3);
			seen.add(other.lines("client:Ada").join(" "));
		}
		expectEqual(seen, new Set(["0", "1"]), "values that clients saw with the remote");
	}),

	scenario("should hold nothing of instances that are gone when many came and went", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", folder("Box")),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`task.wait(1)
					for round = 1, 200 do
						local folder = Instance.new("Folder")
						Instance.new("IntValue", folder)
						local pointer = Instance.new("ObjectValue", folder)
						pointer.Value = folder
						folder.Parent = game.ReplicatedStorage.Box
						if round % 3 == 0 then task.wait() end
						if round % 2 == 0 then folder:Destroy() else folder.Parent = nil end
					end`,
				),
			),
		]);
		const player = experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(0.5);
		const before = player.client!.network.replica.size();
		world.run(4);
		expectEqual(player.client!.network.replica.size(), before, "copies");
	}),

	scenario("should not run a script when it stands in another player's backpack", (world) => {
		const experience = world.experience([
			service(
				"StarterPack",
				instance("Tool", "Sword", {
					children: [localScript("Swing", "print(script:FindFirstAncestorOfClass('Player').Name)")],
				}),
			),
		]);
		const server = experience.startServer();
		server.join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		server.join({ userId: 2, name: "Bob", client: true });
		world.run(1);
		expectEqual(world.lines("client:Ada"), ["Ada"], "Ada");
		expectEqual(world.lines("client:Bob"), ["Bob"], "Bob");
	}),

	scenario("should lose no remote when it overtakes the instance that it belongs to", (world) => {
		for (let index = 1; index <= 10; index++) {
			const other = world.sibling(`${world.seed}.${index}`);
			const experience = other.experience(
				[
					service(
						"ServerScriptService",
						serverScript(
							"Main",
							`task.wait(1)
							local remote = Instance.new("RemoteEvent")
							remote.Parent = game.ReplicatedStorage
							remote:FireAllClients("new")`,
						),
					),
					starterScripts(
						localScript(
							"Look",
							"game.ReplicatedStorage:WaitForChild('RemoteEvent').OnClientEvent:Connect(function(text) print(text) end)",
						),
					),
				],
				{ network: { reorderRemotes: true, latency: 0.05, jitter: 0.05 } },
			);
			experience.startServer().join({ userId: 1, name: "Ada", client: true });
			other.run(3);
			expectEqual(other.lines("client:Ada"), ["new"], "what came");
		}
	}),

	scenario("should run no script of the place when the experience says so", (world) => {
		const experience = world.experience(
			[
				service("ReplicatedFirst", localScript("First", "print('first')")),
				service("ServerScriptService", serverScript("Main", "print('server')")),
				starterScripts(localScript("Client", "print('client')")),
			],
			{ runScripts: false },
		);
		const player = experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.runUntil(() => player.client!.isLoaded(), "loading");
		world.run(1);
		expectEqual(world.lines(), [], "output");
	}),

	scenario("should be isolated when realms use the same names", (world) => {
		const source = `_G.owner = (_G.owner or "") .. game.JobId
			shared.count = (shared.count or 0) + 1
			print(shared.count, _G.owner == game.JobId, require(game.ReplicatedStorage.State).count)`;
		const experience = world.experience([
			service(
				"ReplicatedStorage",
				moduleScript("State", "local state = { count = 0 } state.count += 1 return state"),
			),
			service("ServerScriptService", serverScript("Main", source)),
			starterScripts(localScript("Client", source)),
		]);
		const first = experience.startServer();
		const second = experience.startServer();
		first.join({ userId: 1, name: "Ada", client: true });
		second.join({ userId: 2, name: "Bob", client: true });
		world.run(1);
		for (const realm of ["server", "server 2", "client:Ada", "client:Bob"]) {
			const lines = world.lines(realm);
			expectDifferent(lines[0], undefined, realm);
			expectNoLine(lines, "2");
			expectNoLine(lines, "false");
		}
		expectDifferent(first.game.realm, second.game.realm, "realms");
	}),
];
