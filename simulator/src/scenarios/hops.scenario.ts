import { Experience } from "../experience/experience";
import { expectEqual, expectLine, expectNoLine, expectTrue } from "../scenario/expect";
import { createPlace, instance, localScript, serverScript, service, starterScripts } from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

const START = 1001;
const ARENA = 1002;

const LOG = `local function show(value)
		if type(value) ~= "table" then return tostring(value) end
		local keys = {}
		for key in value do table.insert(keys, tostring(key)) end
		table.sort(keys)
		local parts = {}
		for _, key in keys do table.insert(parts, key .. "=" .. show(value[key] or value[tonumber(key)])) end
		return "{" .. table.concat(parts, " ") .. "}"
	end
	game.Players.PlayerAdded:Connect(function(player) print("added", player.Name, show(player:GetJoinData())) end)
	game.Players.PlayerRemoving:Connect(function(player) print("removing", player.Name) end)
	game:GetService("TeleportService").TeleportInitFailed:Connect(function(player, result, message, placeId, options)
		print("failed", player.Name, result.Name, placeId, options.ServerInstanceId ~= "", show(options:GetTeleportData()))
	end)
	game:GetService("ReplicatedStorage").Run.Event:Connect(function(source)
		local run = loadstring(source)
		task.spawn(function() print(pcall(run)) end)
	end)`;

const CLIENT = `local TeleportService = game:GetService("TeleportService")
	TeleportService.TeleportInitFailed:Connect(function(player, result) print("failed", player.Name, result.Name) end)
	local data = TeleportService:GetLocalPlayerTeleportData()
	print("playing", game.PlaceId, data and data.note, TeleportService:GetTeleportSetting("crouching"))
	TeleportService:SetTeleportSetting("crouching", true)`;

function services() {
	return [
		service("ReplicatedStorage", instance("BindableEvent", "Run")),
		instance("ServerScriptService", "ServerScriptService", {
			properties: { LoadStringEnabled: true },
			children: [serverScript("Log", LOG)],
		}),
		starterScripts(localScript("Client", CLIENT)),
	];
}

function twoPlaces(world: World, options: object = {}): Experience {
	return world.experience(services(), {
		placeId: START,
		places: [{ placeId: ARENA, place: createPlace(services(), true), maxPlayers: 3 }],
		...options,
	});
}

/** Fires the event behind which a server's script runs a source. */
function runOn(server: ReturnType<Experience["startServer"]>, source: string): void {
	const storage = server.realm.getService("ReplicatedStorage").proxy as ReplicatedStorage;
	(storage.FindFirstChild("Run") as BindableEvent).Fire(`local T = game:GetService("TeleportService")
		local P = game:GetService("Players"):GetPlayers()
		local function options(values, data)
			local made = Instance.new("TeleportOptions")
			for key, value in values do made[key] = value end
			made:SetTeleportData(data)
			return made
		end
		${source}`);
}

/** Places, servers of the same universe, and players who go from one to the other. */
export const hopScenarios = [
	scenario("should take a player to another place with what the teleport carries", (world) => {
		const experience = twoPlaces(world);
		const first = experience.startServer();
		const player = first.join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		runOn(first, `T:TeleportAsync(${ARENA}, P, options({}, { note = "hello", list = { 1, 2 } }))`);
		world.runUntil(() => player.next !== undefined, "arrival", 60);
		world.run(15);
		const { server } = player.latest();
		expectEqual(server.placeId, ARENA, "place");
		expectLine(world.lines("server"), "removing Ada");
		expectLine(
			world.lines("server 2"),
			`added Ada {SourceGameId=2001 SourcePlaceId=${START} TeleportData={list={1=1 2=2} note=hello}}`,
		);
		expectEqual(
			world.lines("client:Ada"),
			[`playing ${START} nil nil`, `playing ${ARENA} hello true`],
			"what the client knows",
		);
		expectEqual([player.left, player.disconnectMessage], [true, undefined], "the old session");
		expectTrue(player.client!.realm.closed && !player.latest().client!.realm.closed, "one client lives");
	}),

	scenario("should refuse what a teleport cannot take", (world) => {
		const experience = twoPlaces(world);
		const first = experience.startServer();
		first.join({ userId: 1, name: "Ada", client: false });
		world.run(1);
		runOn(first, `T:TeleportAsync(${ARENA}, {})`);
		runOn(first, `T:TeleportAsync(${ARENA}, P, options({ ShouldReserveServer = true, ServerInstanceId = "x" }))`);
		runOn(
			first,
			`T:TeleportAsync(${ARENA}, P, options({ ReservedServerAccessCode = "x", ServerInstanceId = "x" }))`,
		);
		runOn(first, `options({}, { workspace })`);
		runOn(first, `options({}, { a = 1, 2 })`);
		runOn(first, `T:GetLocalPlayerTeleportData()`);
		runOn(first, `T:ReserveServerAsync(7)`);
		runOn(first, `T:GetPlayerPlaceInstanceAsync(7)`);
		world.run(3);
		const lines = world.lines("server");
		expectLine(lines, "false TeleportAsync needs at least one player");
		expectLine(
			lines,
			"TeleportOptions.ShouldReserveServer and TeleportOptions.ServerInstanceId cannot both be set",
		);
		expectLine(lines, "TeleportOptions.ReservedServerAccessCode and TeleportOptions.ServerInstanceId cannot both");
		expectLine(lines, "false TeleportData cannot hold a value of type Instance");
		expectLine(lines, "false TeleportData cannot mix keys");
		expectLine(lines, "GetLocalPlayerTeleportData can only be called from a client");
		expectLine(lines, "there is no place 7");
		expectLine(lines, "User 7 is in no server");
		expectNoLine(lines, "removing");
	}),

	scenario("should lead nowhere when the place is not published", (world) => {
		const server = world.experience(services(), { placeId: 0 }).startServer();
		server.join({ userId: 1, name: "Ada", client: false });
		world.run(1);
		runOn(server, `T:TeleportAsync(${ARENA}, P)`);
		world.run(1);
		expectLine(world.lines("server"), "teleports lead nowhere from an unpublished place");
	}),

	scenario("should tell server and client when a teleport fails after the call", (world) => {
		const experience = twoPlaces(world);
		const first = experience.startServer();
		const player = first.join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		experience.teleports.failNext("Flooded", 1);
		runOn(first, `T:TeleportAsync(${ARENA}, P, options({}, { note = 1 }))`);
		world.run(5);
		runOn(first, `T:TeleportAsync(7, P)`);
		world.run(5);
		runOn(first, `T:TeleportAsync(${ARENA}, P, options({ ReservedServerAccessCode = "no such code" }))`);
		world.run(5);
		const lines = world.lines("server");
		expectLine(lines, `failed Ada Flooded ${ARENA} false {note=1}`);
		expectLine(lines, "failed Ada GameNotFound 7");
		expectLine(lines, "failed Ada Unauthorized");
		expectLine(world.lines("client:Ada"), "failed Ada Flooded");
		expectNoLine(lines, "removing");
		expectEqual([player.left, experience.servers.size()], [false, 1], "the player stays");
	}),

	scenario("should throw when the call fails, and teleport all the same when it failed too late", (world) => {
		const experience = twoPlaces(world);
		const { faults } = experience.cloud;
		const first = experience.startServer();
		const player = first.join({ userId: 1, name: "Ada", client: false });
		world.run(1);
		faults.outage("teleports", 2);
		runOn(first, `T:TeleportAsync(${ARENA}, P)`);
		world.run(5);
		expectLine(world.lines("server"), "false TeleportAsync failed: HTTP 503");
		expectEqual(player.left, false, "the player stays while teleports are down");
		faults.next({ service: "teleports", api: "TeleportAsync" }, { fault: "errorAfter" });
		runOn(first, `T:TeleportAsync(${ARENA}, P)`);
		world.run(60);
		expectLine(world.lines("server"), "false TeleportAsync failed: HTTP 500");
		expectEqual(player.latest().server.placeId, ARENA, "place");
	}),

	scenario("should not move a player twice when a second teleport comes during the first", (world) => {
		const experience = twoPlaces(world, { teleports: { departure: [2, 2] } });
		const first = experience.startServer();
		const player = first.join({ userId: 1, name: "Ada", client: false });
		world.run(1);
		runOn(first, `T:TeleportAsync(${ARENA}, P)`);
		world.run(0.5);
		runOn(first, `T:TeleportAsync(${START}, P)`);
		world.run(60);
		expectLine(world.lines("server"), "failed Ada IsTeleporting");
		expectEqual(player.latest().server.placeId, ARENA, "place");
		expectEqual(player.next?.next, undefined, "a second hop");
	}),

	scenario("should move nobody who left, whose server died, or whom the destination does not let in", (world) => {
		const experience = twoPlaces(world, { teleports: { departure: [1, 1] } });
		const [first, second] = [experience.startServer(), experience.startServer()];
		const ada = first.join({ userId: 1, name: "Ada", client: false });
		const bob = second.join({ userId: 2, name: "Bob", client: false });
		world.run(1);
		runOn(first, `T:TeleportAsync(${ARENA}, P)`);
		runOn(second, `T:TeleportAsync(${ARENA}, P)`);
		world.run(0.5);
		ada.leave();
		second.crash();
		world.run(60);
		expectTrue(ada.next === undefined && bob.next === undefined, "nobody arrives");
		const eve = first.join({ userId: 3, name: "Eve", client: false });
		const reserved = experience.teleports.openReserved(experience.teleports.reserve(ARENA).accessCode);
		experience.move(eve, reserved, {}, { leaveAfter: 0.1, joinAfter: 5 });
		world.run(1);
		for (let id = 10; id < 13; id++) reserved.join({ userId: id, name: `P${id}`, client: false });
		world.run(10);
		expectTrue(eve.next === undefined && eve.left, "a full reserved server lets nobody in");
		expectTrue(eve.disconnectMessage!.find("full")[0] !== undefined, "the user is told");
	}),

	scenario(
		"should give one reserved server to all who have its code, and start it anew when it has ended",
		(world) => {
			const experience = twoPlaces(world, { teleports: { hop: { leaveAfter: 0.1, joinAfter: 1 } } });
			const first = experience.startServer();
			const second = experience.startServer();
			const ada = first.join({ userId: 1, name: "Ada", client: false });
			const bob = second.join({ userId: 2, name: "Bob", client: false });
			world.run(1);
			runOn(
				first,
				`local code, id = T:ReserveServerAsync(${ARENA})
			_G.code = code
			T:TeleportAsync(${ARENA}, P, options({ ReservedServerAccessCode = code }))
			print("code", code, id)`,
			);
			world.run(5);
			const line = world.lines("server").find((text) => text.sub(1, 5) === "code ")!;
			const [, code, id] = line.split(" ");
			runOn(
				second,
				`local result = T:TeleportAsync(${ARENA}, P, options({ ReservedServerAccessCode = "${code}" }))
			print(result.ReservedServerAccessCode == "${code}", result.PrivateServerId == "${id}")`,
			);
			world.run(5);
			expectLine(world.lines("server 2"), "true true");
			const reserved = ada.latest().server;
			expectEqual([bob.latest().server, reserved.privateServerId], [reserved, id], "the same server");
			expectEqual((reserved.realm.game.proxy as DataModel).PrivateServerId, id, "PrivateServerId");
			expectEqual(experience.findServer(ARENA), undefined, "matchmaking knows no reserved server");
			reserved.crash();
			const again = experience.teleports.openReserved(code!);
			expectEqual([again.privateServerId, again.jobId === reserved.jobId], [id, false], "the next one");
		},
	),

	scenario("should keep players together who are teleported together", (world) => {
		const experience = twoPlaces(world);
		const first = experience.startServer();
		for (let id = 1; id <= 3; id++) first.join({ userId: id, name: `P${id}`, client: false });
		const players = table.clone(first.players);
		world.run(1);
		runOn(first, `T:TeleportAsync(${ARENA}, P)`);
		world.run(60);
		const [one, two, three] = players.map((player) => player.latest().server);
		expectEqual([one!.placeId, two, three], [ARENA, one, one], "servers");
		expectLine(world.lines("server 2"), "Members={1=1 2=2 3=3}");
		expectEqual(first.players.size(), 0, "players who stayed");
		first.join({ userId: 4, name: "P4", client: false });
		runOn(first, `T:TeleportAsync(${ARENA}, P, options({ ServerInstanceId = "${one!.jobId}" }))`);
		world.run(5);
		expectLine(world.lines("server"), "failed P4 GameFull");
	}),

	scenario("should tell a server that has ended from one that never was", (world) => {
		const experience = twoPlaces(world);
		const first = experience.startServer();
		const other = experience.startServer();
		const player = first.join({ userId: 1, name: "Ada", client: false });
		other.crash();
		world.run(1);
		runOn(first, `T:TeleportAsync(${START}, P, options({ ServerInstanceId = "${other.jobId}" }))`);
		world.run(5);
		expectLine(world.lines("server"), "failed Ada GameEnded");
		runOn(first, `T:TeleportAsync(${START}, P, options({ ServerInstanceId = "never" }))`);
		world.runUntil(() => player.next !== undefined, "arrival", 60);
		expectEqual(player.latest().server.placeId, START, "a public server");
	}),

	scenario("should let a player arrive before the old server has noticed, and after, as the timing says", (world) => {
		const order = (leaveAfter: number, joinAfter: number) => {
			const other = world.sibling();
			const experience = twoPlaces(other);
			const [first, second] = [experience.startServer(), experience.startServer()];
			const player = first.join({ userId: 1, name: "Ada", client: false });
			other.run(1);
			experience.move(player, second, {}, { leaveAfter, joinAfter });
			const start = other.kernel.now();
			other.run(50);
			return other.output
				.filter((line) => line.time > start)
				.map((line) => `${line.text.split(" ")[0]} ${math.floor((line.time - start) * 10) / 10}`);
		};
		expectEqual(order(10, 0.5), ["added 0.5", "removing 10"], "join first");
		expectEqual(order(0.5, 40), ["removing 0.5", "added 40"], "leave first");
	}),

	scenario(
		"should draw both orders and long gaps when no timing is given",
		(world) => {
			let joinedFirst = 0;
			let leftFirst = 0;
			let long = 0;
			for (let round = 0; round < 100; round++) {
				const other = world.sibling(`${world.seed} ${round}`);
				const experience = twoPlaces(other, { runScripts: false });
				const [first, second] = [experience.startServer(), experience.startServer()];
				const player = first.join({ userId: 1, name: "Ada", client: false });
				experience.move(player, second);
				const start = other.kernel.now();
				other.runUntil(() => player.next !== undefined || first.players.size() === 0, "something", 60);
				if (first.players.size() === 0) leftFirst += 1;
				else joinedFirst += 1;
				other.runUntil(() => player.next !== undefined && first.players.size() === 0, "everything", 60);
				if (other.kernel.now() - start > 10) long += 1;
			}
			expectTrue(joinedFirst >= 10 && leftFirst >= 20 && long >= 2, `${joinedFirst}, ${leftFirst}, ${long}`);
		},
		// A hundred worlds each.
		{ seeds: 5 },
	),

	scenario("should let the same user in twice, on two servers and on one", (world) => {
		const experience = twoPlaces(world);
		const [first, second] = [experience.startServer(), experience.startServer()];
		const player = first.join({ userId: 1, name: "Ada", client: true });
		second.join({ userId: 1, name: "Ada", client: true });
		first.join({ userId: 1, name: "Ada", client: true, twice: true });
		world.run(1);
		expectEqual([first.players.size(), second.players.size()], [2, 1], "players");
		first.kickByPlatform(player, "You joined from another device.");
		world.run(1);
		expectEqual(first.players.size(), 1, "players after the first connection has ended");
		expectEqual(player.disconnectMessage, "You joined from another device.", "message");
	}),

	scenario("should close a server that nobody is in when the experience says so", (world) => {
		const experience = twoPlaces(world, { emptyServerSeconds: 5 });
		const server = experience.startServer();
		server.join({ userId: 1, name: "Ada", client: false }).leave();
		world.run(2);
		server.join({ userId: 2, name: "Bob", client: false });
		world.run(10);
		expectEqual(server.state, "running", "while somebody is there");
		server.players[0]!.leave();
		world.run(7);
		expectEqual(server.state, "closed", "when nobody is");
	}),
];
