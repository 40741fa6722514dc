import { expectDifferent, expectEqual, expectLine, expectNoLine, expectThrows, expectTrue } from "../scenario/expect";
import { folder, instance, localScript, serverScript, service, starterScripts } from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

const CLOSING = `game.Players.PlayerRemoving:Connect(function(player, reason) print("removing", player.Name) end)
	for index = 1, 3 do
		game:BindToClose(function(reason)
			print("closing", index, reason)
			task.wait(index)
			print("closed", index)
		end)
	end`;

/** A busy place: random numbers, timers, remotes, players who come and go. */
function playBusy(world: World): string {
	const experience = world.experience(
		[
			service("ReplicatedStorage", instance("RemoteEvent", "Event"), folder("State")),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`local event = game.ReplicatedStorage.Event
					event.OnServerEvent:Connect(function(player, n) event:FireAllClients(player, n * math.random()) end)
					while task.wait(math.random() / 10) do
						game.ReplicatedStorage.State:SetAttribute("N", math.random(1, 1e6))
					end`,
				),
			),
			starterScripts(
				localScript(
					"Client",
					`local event = game.ReplicatedStorage.Event
					event.OnClientEvent:Connect(function(player, n) if n > 0.5 then print(player.Name, n) end end)
					while task.wait(math.random() / 5) do event:FireServer(math.random()) end`,
				),
			),
		],
		{ network: { latency: 0.03, jitter: 0.04, unreliableLoss: 0.1 } },
	);
	const first = experience.startServer();
	const second = experience.startServer();
	for (let id = 1; id <= 3; id++) {
		first.join({ userId: id, name: `P${id}`, client: true });
		second.join({ userId: 10 + id, name: `Q${id}`, client: true });
		world.run(1);
	}
	first.players[0]!.leave();
	world.run(3);
	first.shutdown();
	world.run(2);
	return `${world.kernel.trace.hash()} ${world.kernel.trace.size()} ${world.lines().join("\n")}`;
}

/** Servers that stop, well or badly, and runs that are the same again. */
export const lifecycleScenarios = [
	scenario(
		"should run the same when the seed is the same, and otherwise when it is another",
		(world) => {
			const first = playBusy(world);
			expectTrue(first.size() > 100, "too little happened");
			expectEqual(playBusy(world.sibling()), first, "same seed");
			expectDifferent(playBusy(world.sibling(`${world.seed} other`)), first, "other seed");
		},
		{ seeds: 10 },
	),

	scenario("should run BindToClose functions side by side when a server shuts down", (world) => {
		const experience = world.experience([service("ServerScriptService", serverScript("Main", CLOSING))]);
		const server = experience.startServer();
		const player = server.join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		server.shutdown({ removalSeconds: 0 });
		expectThrows(() => server.join({ userId: 2, name: "Bob", client: false }), "shutting down");
		const before = world.kernel.now();
		world.runUntil(() => server.state === "closed", "shutdown");
		const seconds = math.round(world.kernel.now() - before);
		expectEqual(seconds, 3, "seconds until the last function returned");
		for (let index = 1; index <= 3; index++) {
			expectLine(world.lines("server"), `closing ${index} Enum.CloseReason.DeveloperShutdown`);
		}
		expectLine(world.lines("server"), "removing Ada");
		expectLine(world.lines("server"), "closed 3");
		expectEqual([player.left, player.disconnectMessage], [true, "The server has shut down."], "player");
		expectEqual(experience.servers.size(), 0, "servers");
		world.run(1);
		expectTrue(player.client!.realm.closed, "the client has ended");
	}),

	scenario("should remove players first or last when a shutdown says so", (world) => {
		const order = (playersFirst: boolean) => {
			const other = world.sibling();
			const server = other
				.experience([service("ServerScriptService", serverScript("Main", CLOSING))])
				.startServer();
			server.join({ userId: 1, name: "Ada", client: false });
			other.run(1);
			server.shutdown({ playersFirst, removalSeconds: 0, reason: "DeveloperUpdate" });
			other.run(0.5);
			return other.lines("server").map((line) => line.split(" ")[0]!);
		};
		// Without the option the seed decides; with it, never.
		expectEqual(order(true), ["removing", "closing", "closing", "closing"], "players first");
		expectEqual(order(false), ["closing", "closing", "closing", "removing"], "players last");
	}),

	scenario(
		"should mix leaving and closing in every order when no option says so",
		(world) => {
			const orders = new Set<string>();
			for (let round = 0; round < 100; round++) {
				const other = world.sibling(`${world.seed} ${round}`);
				const server = other
					.experience([service("ServerScriptService", serverScript("Main", CLOSING))])
					.startServer();
				for (let id = 1; id <= 2; id++) server.join({ userId: id, name: `P${id}`, client: false });
				other.run(1);
				server.shutdown();
				other.run(30);
				expectEqual(server.state, "closed", "state");
				const words = other.lines("server").map((line) => line.split(" ")[0]!);
				expectEqual(words.filter((word) => word === "removing").size(), 2, "players removed");
				if (words[0] === "removing") orders.add("players first");
				else if (words.indexOf("removing") < words.indexOf("closed")) orders.add("players while closing");
				if (words[words.size() - 1] === "removing") orders.add("players last");
			}
			expectEqual(orders.size(), 3, "orders");
		},
		// A hundred worlds each.
		{ seeds: 5 },
	),

	scenario("should take all players to one replacement when a server restarts", (world) => {
		const announce = `game.ServerRestartScheduled:Connect(function(time, source, attributes)
				print("restart", time.UnixTimestamp - os.time(), source.Name, attributes.why)
			end)
			game.Players.PlayerAdded:Connect(function(player) print("added", player.Name, game.PlaceVersion) end)
			${CLOSING}`;
		const experience = world.experience([service("ServerScriptService", serverScript("Main", announce))]);
		const server = experience.startServer();
		const players = [1, 2, 3].map((id) => server.join({ userId: id, name: `P${id}`, client: id === 1 }));
		world.run(1);
		experience.publish(experience.place);
		experience.restart(server, { delay: 60, attributes: { why: "new items" } });
		world.run(1);
		expectLine(world.lines("server"), "restart 60 DeveloperUpdate new items");
		expectDifferent(experience.matchmake(experience.placeId), server, "where others are sent meanwhile");
		world.run(58);
		expectEqual([server.state, server.players.size()], ["running", 3], "before the time");
		world.run(70);
		expectEqual(server.state, "closed", "after it");
		const homes = players.map((player) => player.latest().server.name);
		expectEqual(homes, [homes[0], homes[0], homes[0]], "one server");
		expectLine(world.lines(homes[0]), "added P3 2");
		for (const line of ["removing P2", "closing 1 Enum.CloseReason.DeveloperUpdate", "closed 3"]) {
			expectLine(world.lines("server"), line);
		}
	}),

	scenario(
		"should restart without a word when there is no delay, and migrate while the old server is closing",
		(world) => {
			const log = `game.ServerRestartScheduled:Connect(function() print("restart") end)
			game.Players.PlayerAdded:Connect(function(player) print("added", player.Name) end)
			game:BindToClose(function() task.wait(20) print("closed") end)`;
			const experience = world.experience([service("ServerScriptService", serverScript("Main", log))]);
			const server = experience.startServer();
			server.join({ userId: 1, name: "Ada", client: false });
			world.run(1);
			experience.restart(server, { joinAfter: 2, shutdown: { playersFirst: false, removalSeconds: 0 } });
			world.run(5);
			expectEqual([world.lines("server"), world.lines("server 2")], [["added Ada"], ["added Ada"]], "after 5 s");
			world.run(25);
			expectLine(world.lines("server"), "closed");
			expectNoLine(world.lines(), "restart");
		},
	),

	scenario("should crash at every single yield when it is told at which", (world) => {
		const source = `for index = 1, 3 do
				print("begin", index)
				task.spawn(function() print("nested", index) task.wait(0.5) print("after", index) end)
				task.wait(1)
				print("end", index)
			end`;
		const services = [service("ServerScriptService", serverScript("Main", source))];
		const linesWith = (turn: number | undefined) => {
			const other = world.sibling();
			const server = other.experience(services).startServer();
			if (turn !== undefined) server.crashAtTurn(turn);
			const before = server.turns();
			other.run(10);
			return { lines: other.lines("server"), turns: server.turns() - before, state: server.state };
		};
		const whole = linesWith(undefined);
		expectEqual([whole.state, whole.lines.size()], ["running", 12], "without a crash");
		expectEqual(whole.turns, 6, "turns");
		let previous = 0;
		for (let turn = 1; turn <= whole.turns; turn++) {
			const cut = linesWith(turn);
			expectEqual(cut.state, "closed", `state after turn ${turn}`);
			for (let index = 0; index < cut.lines.size(); index++) {
				expectEqual(cut.lines[index], whole.lines[index], `line ${index} with a crash at turn ${turn}`);
			}
			expectTrue(turn === 1 || cut.lines.size() > previous, "each turn comes further");
			expectTrue(cut.lines.size() < whole.lines.size(), "something is missing");
			previous = cut.lines.size();
		}
	}),

	scenario("should end a server after 30 seconds when BindToClose functions do not return", (world) => {
		const experience = world.experience([
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					"game:BindToClose(function() while true do task.wait(10) print('still here') end end)",
				),
				serverScript("Broken", "game:BindToClose(function() error('broken function') end)"),
			),
		]);
		const server = experience.startServer();
		world.run(1);
		server.shutdown();
		const before = world.kernel.now();
		world.runUntil(() => server.state === "closed", "shutdown", 60);
		expectEqual(math.round(world.kernel.now() - before), 30, "seconds");
		expectLine(world.lines("server"), "broken function");
		expectLine(world.lines("server"), "did not return within 30 seconds");
		const count = world.lines("server").size();
		world.run(60);
		expectEqual(world.lines("server").size(), count, "lines of a server that is gone");
	}),

	scenario("should run nothing more when a server crashes", (world) => {
		const experience = world.experience(
			[
				service(
					"ServerScriptService",
					serverScript(
						"Main",
						`game:BindToClose(function() print("closing") end)
						game.Players.PlayerRemoving:Connect(function() print("removing") end)
						while task.wait(0.5) do print("tick") end`,
					),
				),
				starterScripts(localScript("Client", "while task.wait(0.5) do print('tock') end")),
			],
			{ network: { latency: 0.2 } },
		);
		const server = experience.startServer();
		const survivor = experience.startServer();
		const player = server.join({ userId: 1, name: "Ada", client: true });
		world.run(3);
		server.crash();
		const count = world.lines("server").size();
		const others = world.lines("server 2").size();
		world.run(3);
		expectEqual(world.lines("server").size(), count, "lines of the dead server");
		expectNoLine(world.lines("server"), "closing");
		expectNoLine(world.lines("server"), "removing");
		expectEqual([player.left, player.client!.realm.closed], [true, true], "the player lost it");
		expectTrue(player.disconnectMessage!.size() > 0, "the player is told");
		expectTrue(world.lines("server 2").size() > others, "another server goes on");
		expectEqual(survivor.state, "running", "another server");
	}),

	scenario("should let a user play on when they hop to another server", (world) => {
		const experience = world.experience([
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`game.Players.PlayerAdded:Connect(function(player) print("added", player.Name) end)
					game.Players.PlayerRemoving:Connect(function(player) print("removing", player.Name) end)`,
				),
			),
			starterScripts(localScript("Client", "print('playing', #game.Players:GetPlayers())")),
		]);
		const first = experience.startServer();
		const second = experience.startServer();
		const player = first.join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		player.leave();
		second.join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		expectEqual(world.lines("server"), ["added Ada", "removing Ada"], "first server");
		expectEqual(world.lines("server 2"), ["added Ada"], "second server");
		expectEqual(world.lines("client:Ada"), ["playing 1", "playing 1"], "clients");
		expectEqual([first.players.size(), second.players.size()], [0, 1], "players");
	}),

	scenario("should run the other scripts when one fails", (world) => {
		const experience = world.experience([
			service(
				"ServerScriptService",
				serverScript("Broken", "local x = nil\nx.y = 1"),
				serverScript("Syntax", "this is not luau"),
				serverScript("Fine", "print('fine')"),
			),
			starterScripts(
				localScript("BrokenClient", "error({ code = 1 })"),
				localScript("FineClient", "print('fine too')"),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		expectLine(world.lines("server"), "ServerScriptService.Broken:2: attempt to index nil with 'y'");
		expectLine(world.lines("server"), "ServerScriptService.Syntax:1:");
		expectLine(world.lines("server"), "fine");
		expectLine(world.lines("client:Ada"), "fine too");
	}),

	scenario("should bear many players who join and leave when the place is busy", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", folder("State")),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					"game.Players.PlayerAdded:Connect(function(p) local v = Instance.new('IntValue') v.Name = 'Score' v.Parent = p end)",
				),
			),
			starterScripts(localScript("Client", "print(game.Players.LocalPlayer:WaitForChild('Score', 5).Value)")),
		]);
		const server = experience.startServer();
		for (let round = 0; round < 5; round++) {
			for (let id = 1; id <= 10; id++) server.join({ userId: id, name: `P${id}`, client: id % 2 === 0 });
			world.run(0.5);
			for (const player of table.clone(server.players)) player.leave();
			world.run(0.5);
		}
		expectEqual(server.players.size(), 0, "players");
		expectEqual(server.realm.getService("Players").children.size(), 0, "instances");
		expectEqual(world.lines("client:P2"), ["0", "0", "0", "0", "0"], "a client");
		expectNoLine(world.lines(), "error");
	}),
];
