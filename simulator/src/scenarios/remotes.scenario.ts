import { ExperienceOptions } from "../experience/experience";
import { JoinedPlayer } from "../experience/joined-player";
import { expectEqual, expectLine, expectNoLine, expectTrue } from "../scenario/expect";
import {
	folder,
	instance,
	localScript,
	moduleScript,
	serverScript,
	service,
	starterScripts,
} from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

const REMOTES = service(
	"ReplicatedStorage",
	instance("RemoteEvent", "Event"),
	instance("UnreliableRemoteEvent", "Unreliable"),
	instance("RemoteFunction", "Function"),
	folder("Shared"),
	moduleScript(
		"Show",
		`local function show(value)
			if typeof(value) == "buffer" then return "buffer:" .. buffer.tostring(value) end
			if typeof(value) ~= "table" then return tostring(value) end
			local parts = {}
			for key, item in value do table.insert(parts, typeof(key) .. " " .. tostring(key) .. "=" .. show(item)) end
			table.sort(parts)
			return "{" .. table.concat(parts, ", ") .. "}"
		end
		return function(...)
			local parts = {}
			for index = 1, select("#", ...) do parts[index] = show((select(index, ...))) end
			return table.concat(parts, " | ")
		end`,
	),
);

const PRELUDE = `local storage = game.ReplicatedStorage
	local event, unreliable, func = storage.Event, storage.Unreliable, storage.Function
	local show = require(storage.Show)
	`;

/** A server and a client with the same remotes. */
function play(
	world: World,
	server: string,
	client: string,
	options?: ExperienceOptions,
	deferred = true,
): JoinedPlayer {
	const experience = world.experience(
		[
			REMOTES,
			service("ServerStorage", instance("Folder", "Secret")),
			service("ServerScriptService", serverScript("Main", PRELUDE + server)),
			starterScripts(localScript("Client", PRELUDE + client)),
		],
		options,
		deferred,
	);
	return experience.startServer().join({ userId: 1, name: "Ada", client: true });
}

/** Messages between a server and its clients. */
export const remoteScenarios = [
	scenario("should refuse a call when it is made on the wrong side", (world) => {
		play(
			world,
			`for _, call in {
				function() event:FireServer() end,
				function() unreliable:FireServer() end,
				function() func:InvokeServer() end,
				function() return event.OnClientEvent end,
				function() event:FireClient("Ada") end,
				function() event:FireClient() end,
			} do print(select(2, pcall(call))) end`,
			`for _, call in {
				function() event:FireClient(game.Players.LocalPlayer) end,
				function() event:FireAllClients() end,
				function() func:InvokeClient(game.Players.LocalPlayer) end,
				function() return event.OnServerEvent end,
			} do print(select(2, pcall(call))) end`,
		);
		world.run(1);
		const server = world.lines("server");
		expectLine(server, "FireServer can only be called from the client");
		expectLine(server, "InvokeServer can only be called from the client");
		expectLine(server, "OnClientEvent can only be used on the client");
		expectLine(server, "FireClient: player argument must be a Player object");
		expectLine(server, "Argument 1 missing or nil");
		const client = world.lines("client:Ada");
		expectLine(client, "FireClient can only be called from the server");
		expectLine(client, "FireAllClients can only be called from the server");
		expectLine(client, "InvokeClient can only be called from the server");
		expectLine(client, "OnServerEvent can only be used on the server");
	}),

	scenario("should refuse cyclic tables when they are fired", (world) => {
		play(
			world,
			"",
			`local cyclic = {} cyclic.inner = { cyclic }
			local deep = {} local at = deep for _ = 1, 1000 do at.x = {} at = at.x end
			local twice = { 1 }
			print(select(2, pcall(event.FireServer, event, cyclic)))
			print((pcall(event.FireServer, event, deep)))
			print((pcall(event.FireServer, event, { twice, twice })))`,
		);
		world.run(1);
		const lines = world.lines("client:Ada");
		expectLine(lines, "tables cannot be cyclic");
		expectEqual([lines[1], lines[2]], ["false", "true"], "deep table, table twice");
	}),

	scenario("should follow the argument rules when values cross the wire to the server", (world) => {
		play(
			world,
			"event.OnServerEvent:Connect(function(player, ...) print(select('#', ...), show(...)) end)",
			`local class = {} class.__index = { inherited = true }
			event:FireServer(1, "two", true, nil, 5)
			event:FireServer(print, coroutine.create(print), newproxy(true), event.OnClientEvent)
			event:FireServer({ callback = print, kept = 1 })
			event:FireServer(setmetatable({ own = 1 }, class))
			event:FireServer({ 1, 2, name = "lost" })
			event:FireServer({ [5] = "five", [true] = "yes" })
			event:FireServer({ [storage.Shared] = 1 })
			event:FireServer(buffer.fromstring("bytes"), Vector3.new(1, 2, 3), Enum.KeyCode.E, UDim2.fromScale(1, 2))
			event:FireServer(storage.Shared, Instance.new("Folder"), { storage.Event, Instance.new("Part") })`,
		);
		world.run(1);
		expectEqual(
			world.lines("server"),
			[
				"5 1 | two | true | nil | 5",
				"4 nil | nil | nil | nil",
				"1 {string kept=1}",
				"1 {string own=1}",
				"1 {number 1=1, number 2=2}",
				"1 {string 5=five, string true=yes}",
				"1 {string <Instance> (Shared)=1}",
				"4 buffer:bytes | 1, 2, 3 | Enum.KeyCode.E | {1, 0}, {2, 0}",
				"3 Shared | nil | {number 1=Event}",
			],
			"what the server got",
		);
	}),

	scenario("should give nil for an instance when the client cannot see it", (world) => {
		play(
			world,
			`game.Players.PlayerAdded:Connect(function(player)
				local made = Instance.new("Part")
				made.Parent = workspace
				event:FireClient(player, game.ServerStorage.Secret, storage.Shared, { made = made, hidden = game.ServerStorage.Secret })
			end)`,
			"event.OnClientEvent:Connect(function(...) print(show(...)) end)",
		);
		world.run(1);
		expectEqual(world.lines("client:Ada"), ["nil | Shared | {string made=Part}"], "what the client got");
	}),

	scenario("should give every client tables of its own when an event goes to all", (world) => {
		const experience = world.experience([
			REMOTES,
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					PRELUDE +
						'task.wait(1) local sent = { list = { 1 } } event:FireAllClients(sent) sent.list[1] = "changed later"',
				),
			),
			starterScripts(
				localScript(
					"Client",
					PRELUDE +
						'event.OnClientEvent:Connect(function(got) print(show(got)) got.list[1] = "changed here" end)',
				),
			),
		]);
		const server = experience.startServer();
		server.join({ userId: 1, name: "Ada", client: true });
		server.join({ userId: 2, name: "Bob", client: true });
		world.run(2);
		expectEqual(world.lines("client:Ada"), ["{string list={number 1=1}}"], "Ada");
		expectEqual(world.lines("client:Bob"), ["{string list={number 1=1}}"], "Bob");
	}),

	scenario("should keep events in a queue when nobody listens yet", (world) => {
		play(
			world,
			"task.wait(1) for n = 1, 5 do event:FireAllClients(n) end task.wait(1) event:FireAllClients(6)",
			`task.wait(1.5)
			event.OnClientEvent:Once(function(n) print("once", n) end)
			task.wait(0.1)
			print("waited", event.OnClientEvent:Wait())
			task.wait(0.1)
			event.OnClientEvent:Connect(function(n) print("got", n) end)`,
		);
		world.run(3);
		expectEqual(
			world.lines("client:Ada"),
			["once 1", "waited 2", "got 3", "got 4", "got 5", "got 6"],
			"events in order",
		);
	}),

	scenario("should warn and drop events when the queue is full", (world) => {
		play(world, "task.wait(1) for n = 1, 13 do event:FireAllClients(n) end", "", {
			network: { remoteQueueLimit: 10 },
		});
		world.run(2);
		expectEqual(
			world.lines("client:Ada"),
			[1, 2].map(
				(count) =>
					`warning: Remote event invocation queue exhausted for ReplicatedStorage.Event; did you forget to implement OnClientEvent? (${count} events dropped)`,
			),
			"warnings",
		);
	}),

	scenario("should keep the order of changes and events when jitter delays both", (world) => {
		const player = play(
			world,
			`for n = 1, 100 do
				task.wait(0.03)
				storage.Shared:SetAttribute("N", n)
				event:FireAllClients(n)
			end`,
			"event.OnClientEvent:Connect(function(n) print(n, storage.Shared:GetAttribute('N')) end)",
			{ network: { latency: 0.05, jitter: 0.2 } },
			false,
		);
		world.run(6);
		expectTrue(!player.left, "the player is there");
		const lines = world.lines("client:Ada");
		let last = 0;
		for (const line of lines) {
			const [n, attribute] = line.split(" ").map((part) => tonumber(part)!);
			expectTrue(n! > last && attribute === n, `out of order: ${line} after ${last}`);
			last = n!;
		}
		expectEqual(last, 100, "the last event");
	}),

	scenario("should lose and mix events when they are unreliable", (world) => {
		play(
			world,
			"task.wait(1) for n = 1, 200 do unreliable:FireAllClients(n) end",
			"unreliable.OnClientEvent:Connect(function(n) print(n) end)",
			{ network: { unreliableLoss: 0.3, jitter: 0.5 } },
		);
		world.run(3);
		const numbers = world.lines("client:Ada").map((line) => tonumber(line)!);
		expectTrue(numbers.size() > 100 && numbers.size() < 180, `${numbers.size()} of 200 came`);
		let mixed = false;
		for (let index = 1; index < numbers.size(); index++) if (numbers[index]! < numbers[index - 1]!) mixed = true;
		expectTrue(mixed, "all came in order");
	}),

	scenario("should drop an unreliable event when it is too large or nobody listens", (world) => {
		const player = play(
			world,
			`task.wait(1)
			unreliable:FireAllClients(string.rep("x", 2000))
			event:FireAllClients(string.rep("x", 2000))
			unreliable:FireAllClients("small")`,
			"event.OnClientEvent:Connect(function(text) print(#text) end)",
		);
		world.run(2);
		expectLine(world.lines("server"), "1003 bytes over the limit of 1000");
		const client = world.lines("client:Ada");
		expectLine(client, "2000");
		expectLine(
			client,
			"warning: Remote event invocation discarded event for ReplicatedStorage.Unreliable; did you forget to implement OnClientEvent?",
		);
		const statistics = player.server.network.statistics;
		expectEqual(statistics.remotes.get("ReplicatedStorage.Unreliable")!.dropped, 1, "dropped");
		expectEqual(statistics.remotes.get("ReplicatedStorage.Unreliable")!.messagesToClients, 1, "sent");
	}),

	scenario("should drop what a client fires when it is more than the limit of its class", (world) => {
		const player = play(
			world,
			`local counts = {}
			event.OnServerEvent:Connect(function() counts.event = (counts.event or 0) + 1 end)
			unreliable.OnServerEvent:Connect(function() counts.unreliable = (counts.unreliable or 0) + 1 end)
			task.wait(2) print(counts.event, counts.unreliable)`,
			"for n = 1, 700 do event:FireServer() end for n = 1, 300 do unreliable:FireServer() end",
		);
		world.run(3);
		expectEqual(world.lines("server")[1], "500 300", "events that came");
		expectLine(world.lines("server"), "warning: Ada fires RemoteEvents faster than 500 times per second");
		expectEqual(player.server.network.statistics.total().dropped, 200, "dropped");
	}),

	scenario("should return or throw what the other side does when a RemoteFunction is invoked", (world) => {
		play(
			world,
			`func.OnServerInvoke = function(player, kind, ...)
				if kind == "error" then error("server says no", 0) end
				if kind == "nils" then return 1, nil, nil end
				if kind == "wait" then task.wait(0.5) end
				if kind == "cyclic" then local t = {} t[1] = t return t end
				return player.Name, ...
			end
			task.wait(2)
			local player = game.Players:GetPlayers()[1]
			print(func:InvokeClient(player, 20))
			print(pcall(func.InvokeClient, func, player, "x"))`,
			`func.OnClientInvoke = function(n) return n * 2, nil, "end" end
			print(show(func:InvokeServer("echo", { 1 }, nil, 3)))
			print(select("#", func:InvokeServer("nils")))
			print(pcall(func.InvokeServer, func, "error"))
			print(pcall(func.InvokeServer, func, "cyclic"))
			local before = time()
			func:InvokeServer("wait")
			print(math.floor((time() - before) * 10 + 0.5))`,
			{ network: { latency: 0.1 } },
		);
		world.run(5);
		const client = world.lines("client:Ada");
		expectEqual(client[0], "Ada | {number 1=1} | nil | 3", "echo");
		expectEqual(client[1], "3", "count of results, nils included");
		expectEqual(client[2], "false server says no", "error");
		expectLine(client, "tables cannot be cyclic");
		expectEqual(client[4], "7", "tenths of a second: latency both ways and the callback's wait");
		const server = world.lines("server");
		expectEqual(server[0], "40 nil end", "invoke client");
		expectLine(server, "attempt to perform arithmetic (mul) on string and number");
	}),

	scenario("should wait when a RemoteFunction has no callback yet", (world) => {
		play(
			world,
			"task.wait(2) func.OnServerInvoke = function(_, n) return n + 1 end",
			"print(func:InvokeServer(1), math.floor(time() * 10) >= 18)",
		);
		world.run(1.5);
		expectEqual(world.lines("client:Ada"), [], "before");
		world.run(1);
		expectEqual(world.lines("client:Ada"), ["2 true"], "after");
	}),

	scenario("should throw in the server when a client leaves in the middle of an invocation", (world) => {
		const player = play(
			world,
			`game.Players.PlayerAdded:Connect(function(player)
				task.wait(1)
				print(pcall(func.InvokeClient, func, player))
				print(pcall(func.InvokeClient, func, player))
			end)
			func.OnServerInvoke = function() task.wait(1) print("finished") return 1 end`,
			"func.OnClientInvoke = function() task.wait(10) end task.wait(0.9) func:InvokeServer()",
		);
		world.run(1.5);
		player.leave();
		world.run(2);
		const text = "false Player Ada disconnected during remote call to ReplicatedStorage.Function";
		expectEqual(world.lines("server"), [text, text, "finished"], "server");
	}),

	scenario("should not mind a callback's error when other scripts run on", (world) => {
		play(
			world,
			`event.OnServerEvent:Connect(function() error("first listener") end)
			event.OnServerEvent:Connect(function(_, n) print("second listener", n) end)`,
			"event:FireServer(1) event:FireServer(2)",
		);
		world.run(1);
		const lines = world.lines("server");
		expectLine(lines, "first listener");
		expectLine(lines, "second listener 1");
		expectLine(lines, "second listener 2");
	}),

	scenario("should count messages and their bytes when remotes are used", (world) => {
		const player = play(
			world,
			`event.OnServerEvent:Connect(function() end)
			func.OnServerInvoke = function() return true end
			task.wait(1) event:FireAllClients(1, "four", Vector3.zero)`,
			"event:FireServer(1) func:InvokeServer()",
		);
		world.run(2);
		const { remotes } = player.server.network.statistics;
		// 9 bytes of header; number 9, string of four 6, Vector3 13. Towards the server 5 more, functions 2 more.
		expectEqual(
			remotes.get("ReplicatedStorage.Event"),
			{ messagesToClients: 1, bytesToClients: 37, messagesToServer: 1, bytesToServer: 23, dropped: 0 },
			"event",
		);
		expectEqual(
			remotes.get("ReplicatedStorage.Function"),
			{ messagesToClients: 1, bytesToClients: 13, messagesToServer: 1, bytesToServer: 16, dropped: 0 },
			"function",
		);
	}),

	scenario("should receive and send remotes when a player has no client realm", (world) => {
		const experience = world.experience([
			REMOTES,
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					PRELUDE +
						"event.OnServerEvent:Connect(function(player, n) event:FireClient(player, n * 2) print(player.Name, n) end)",
				),
			),
		]);
		const server = experience.startServer();
		const bot = server.join({ userId: 1, name: "Bot", client: false });
		const got = new Array<defined>();
		bot.onRemote((message) => got.push(message.values[1] as number));
		world.run(1);
		const remote = server.realm.getService("ReplicatedStorage").children.find((child) => child.name === "Event")!;
		bot.fireServer(remote, 21);
		world.run(1);
		expectEqual(world.lines("server"), ["Bot 21"], "server");
		expectEqual(got, [42], "bot");
	}),

	scenario("should copy tables and keep functions when a bindable is fired", (world) => {
		const experience = world.experience([
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`
				local event, func = Instance.new("BindableEvent"), Instance.new("BindableFunction")
				local sent = setmetatable({ list = { 1 } }, { __index = { x = 1 } })
				event.Event:Connect(function(got, callback) print(got == sent, got.list[1], got.x, callback()) end)
				event:Fire(sent, function() return "called" end)
				task.wait()
				local cyclic = {} cyclic[1] = cyclic
				print(select(2, pcall(event.Fire, event, cyclic)))
				task.delay(0.5, function() func.OnInvoke = function(a, b) if a == "error" then error("thrown", 0) end return b, a end end)
				print(func:Invoke(1, 2))
				print(pcall(func.Invoke, func, "error"))
				print(select("#", func:Invoke(nil, nil)))
			`,
				),
			),
		]);
		experience.startServer();
		world.run(2);
		const lines = world.lines("server");
		expectEqual(lines[0], "false 1 nil called", "event");
		expectLine(lines, "tables cannot be cyclic");
		expectEqual([lines[2], lines[3]], ["2 1", "false thrown"], "function");
		expectNoLine(lines, "error:");
	}),
];
