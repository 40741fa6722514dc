import { ExperienceServer } from "../experience/experience-server";
import { expectEqual, expectLine, expectTrue } from "../scenario/expect";
import { instance, localScript, serverScript, service, starterScripts } from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

const MAIN = `local Messages = game:GetService("MessagingService")
	local Memory = game:GetService("MemoryStoreService")
	local map = Memory:GetHashMap("Shared")
	game.ReplicatedStorage.Run.Event:Connect(function(source)
		local run = loadstring("local Messages, Memory, map = ...\\n" .. source)
		task.spawn(function() print(pcall(run, Messages, Memory, map)) end)
	end)`;

function startServers(world: World, count: number, placeId = 1001) {
	const experience = world.experience(
		[
			service("ReplicatedStorage", instance("BindableEvent", "Run")),
			instance("ServerScriptService", "ServerScriptService", {
				properties: { LoadStringEnabled: true },
				children: [serverScript("Main", MAIN)],
			}),
			starterScripts(
				localScript(
					"Client",
					`print(pcall(function() game:GetService("MessagingService"):PublishAsync("a", 1) end))
					print(pcall(function() game:GetService("MemoryStoreService"):GetHashMap("a") end))`,
				),
			),
		],
		{ placeId },
	);
	const servers = new Array<ExperienceServer>();
	for (let index = 0; index < count; index++) servers.push(experience.startServer());
	world.run(0.1);
	return { experience, servers, cloud: experience.cloud };
}

function runOn(server: ExperienceServer, source: string): void {
	const storage = server.realm.getService("ReplicatedStorage").proxy as ReplicatedStorage;
	(storage.FindFirstChild("Run") as BindableEvent).Fire(source);
}

const LISTEN = `Messages:SubscribeAsync("News", function(message) print("got", message.Data) end)`;
const SEND = `for index = 1, 20 do Messages:PublishAsync("News", index) end`;

/** The numbers that a server received. */
function received(world: World, server: string): Array<number> {
	const numbers = new Array<number>();
	for (const line of world.lines(server)) {
		const [number] = line.match("^got (%d+)$");
		if (number !== undefined) numbers.push(tonumber(number)!);
	}
	return numbers;
}

function sorted(numbers: Array<number>): Array<number> {
	const copy = table.clone(numbers);
	copy.sort((a, b) => a < b);
	return copy;
}

const ONE_TO_TWENTY = new Array<number>();
for (let index = 1; index <= 20; index++) ONE_TO_TWENTY.push(index);

/** Memory stores and messages between several servers, with what can go wrong. */
export const sharedServiceScenarios = [
	scenario("should refuse both services to clients, and where the place is not published", (world) => {
		const { servers } = startServers(world, 1, 0);
		servers[0]!.join({ userId: 1, name: "Ada", client: true });
		runOn(servers[0]!, `Messages:PublishAsync("News", 1)`);
		runOn(servers[0]!, `map:GetAsync("a")`);
		world.run(1);
		expectLine(world.lines("client:Ada"), "can only be called from the server");
		expectLine(world.lines("client:Ada"), "InvalidClientAccess");
		expectLine(world.lines("server"), "needs a published place");
		expectLine(world.lines("server"), "UnpublishedPlace");
	}),

	scenario("should bring messages to all servers that listen, in any order unless it is kept", (world) => {
		const { servers, cloud } = startServers(world, 3);
		for (const server of [servers[0]!, servers[1]!]) runOn(server, LISTEN);
		world.run(1);
		runOn(servers[0]!, SEND);
		world.run(10);
		for (const name of ["server", "server 2"]) expectEqual(sorted(received(world, name)), ONE_TO_TWENTY, name);
		expectTrue(
			received(world, "server 2").some((number, index) => number !== index + 1),
			"messages overtake each other",
		);
		expectEqual(received(world, "server 3"), [], "who does not listen");
		world.output.clear();
		cloud.messages.setDelivery({ ordered: true });
		runOn(servers[2]!, SEND);
		world.run(10);
		expectEqual(received(world, "server 2"), ONE_TO_TWENTY, "in order");
	}),

	scenario("should lose and repeat messages when delivery is that bad", (world) => {
		const { servers, cloud } = startServers(world, 2);
		runOn(servers[1]!, LISTEN);
		world.run(1);
		cloud.messages.setDelivery({ loss: 0.5, duplicates: 0.5 });
		for (let round = 0; round < 3; round++) runOn(servers[0]!, SEND);
		world.run(15);
		const lost = cloud.faults.summary().get("lost") ?? 0;
		const repeated = cloud.faults.summary().get("duplicated") ?? 0;
		expectTrue(lost > 5 && repeated > 2, `${lost} lost, ${repeated} repeated`);
		expectEqual(received(world, "server 2").size(), 60 - lost + repeated, "messages");
	}),

	scenario("should bring nothing while messaging is down, and fail who sends", (world) => {
		const { servers, cloud } = startServers(world, 2);
		runOn(servers[1]!, LISTEN);
		world.run(1);
		runOn(servers[0]!, `Messages:PublishAsync("News", 1)`);
		world.run(0.5);
		cloud.faults.outage("messaging", 5);
		runOn(servers[0]!, `Messages:PublishAsync("News", 2)`);
		world.run(6);
		runOn(servers[0]!, `Messages:PublishAsync("News", 3)`);
		world.run(3);
		expectEqual(received(world, "server 2"), [3], "messages");
		expectLine(world.lines("server"), "false MessagingService: the service is not available");
	}),

	scenario("should drop what is over the limits of what is received", (world) => {
		const { servers } = startServers(world, 2);
		runOn(servers[1]!, LISTEN);
		world.run(1);
		runOn(servers[0]!, `for index = 1, 300 do task.spawn(function() Messages:PublishAsync("News", index) end) end`);
		world.run(10);
		// 40, and 80 for each of two servers.
		expectEqual(received(world, "server 2").size(), 200, "messages of one topic");
	}),

	scenario("should forget the subscriptions of a server that has ended", (world) => {
		const { servers } = startServers(world, 2);
		runOn(servers[1]!, LISTEN);
		world.run(1);
		runOn(servers[0]!, SEND);
		world.run(0.2);
		servers[1]!.crash();
		world.run(5);
		expectEqual(received(world, "server 2"), [], "messages to a dead server");
	}),

	scenario("should share what is in memory between servers, and let no update be lost", (world) => {
		const { servers } = startServers(world, 3);
		for (const server of servers) {
			runOn(
				server,
				`for index = 1, 10 do
					local add = function(old) return (old or 0) + 1 end
					-- A conflict that does not end has written nothing.
					while not pcall(function() map:UpdateAsync("count", add, 600) end) do task.wait(1) end
				end`,
			);
		}
		world.run(60);
		runOn(servers[0]!, `print("count", map:GetAsync("count"))`);
		world.run(1);
		for (const name of ["server", "server 2", "server 3"]) expectLine(world.lines(name), "true");
		expectLine(world.lines("server"), "count 30");
	}),

	scenario("should fail before or after a write took effect when a fault says so", (world) => {
		const { servers, cloud } = startServers(world, 1);
		const [server] = servers;
		cloud.faults.next({ service: "memoryStores", api: "SetAsync" }, { fault: "errorBefore" });
		runOn(server!, `map:SetAsync("before", 1, 60)`);
		world.run(1);
		cloud.faults.next({ service: "memoryStores", writes: true }, { fault: "errorAfter" });
		runOn(server!, `map:UpdateAsync("after", function() return 1 end, 60)`);
		world.run(1);
		cloud.faults.next({ service: "memoryStores" }, { fault: "throttled" });
		runOn(server!, `map:GetAsync("after")`);
		world.run(1);
		runOn(server!, `print("values", map:GetAsync("before"), map:GetAsync("after"))`);
		world.run(1);
		const lines = world.lines("server");
		expectLine(lines, "false InternalError: Internal Error. API: HashMap.SetAsync, Data Structure: Shared.");
		expectLine(lines, "false InternalError: Internal Error. API: HashMap.UpdateAsync");
		expectLine(lines, "false RequestThrottled");
		expectLine(lines, "values nil 1");
	}),

	scenario("should decide by chance whether a write under way at a crash takes effect", (world) => {
		const { servers, cloud } = startServers(world, 3);
		cloud.faults.setRates("memoryStores", { latency: [2, 2] });
		for (const [index, rate] of [0, 1].map((value, at) => [at, value] as const)) {
			cloud.faults.setRates("memoryStores", { appliesAfterCrash: rate });
			runOn(servers[index]!, `map:SetAsync("crash${rate}", true, 60)`);
			world.run(0.5);
			servers[index]!.crash();
			world.run(2);
		}
		runOn(servers[2]!, `print("values", map:GetAsync("crash0"), map:GetAsync("crash1"))`);
		world.run(5);
		expectLine(world.lines("server 3"), "values nil true");
	}),

	scenario("should give more memory with more users, and keep it for eight days after they left", (world) => {
		const { servers, cloud } = startServers(world, 1);
		const base = cloud.memoryStores.quota.memoryLimit();
		const players = [1, 2, 3].map((id) => servers[0]!.join({ userId: id, name: `P${id}`, client: false }));
		const most = cloud.memoryStores.quota.memoryLimit();
		expectEqual([base, math.round(most - base)], [65536, 3686], "bytes");
		for (const player of players) player.leave();
		world.run(3600);
		expectEqual(cloud.memoryStores.quota.memoryLimit(), most, "an hour later");
		expectEqual(cloud.memoryStores.quota.requestLimit(), 1000, "requests follow at once");
		world.run(8 * 24 * 3600);
		expectEqual(cloud.memoryStores.quota.memoryLimit(), base, "eight days later");
	}),
];
