import { type GameServer, startGame } from "server/game.scenario";
import { scenario, type World } from "simulator";

/** Runs until a player's data is there. Returns the seconds that it took. */
function waitForData(world: World, { host, services }: GameServer, userId: number, limit: number): number {
	const began = world.now();
	const { playerData } = services.persistence;
	world.runUntil(() => host.run(() => playerData.hasLoaded(userId)), `player ${userId} is loaded`, limit);

	return world.now() - began;
}

function change({ host, services }: GameServer, userId: number, count: number): void {
	host.run(() => services.persistence.playerData.setValue(userId, "settings", { count }));
}

function storedCount(world: World, userId: number): unknown {
	const view = world.opened().cloud.dataStores.read("Players", `${userId}`);
	const record = view?.value as { readonly data?: { readonly settings?: { readonly count?: number } } } | undefined;

	return record?.data?.settings?.count;
}

export const handOver = scenario(
	"should let a player in within a second of the other server's release, with messages or without",
	(world) => {
		const { cloud } = world.open();
		if (world.random.chance(0.5)) cloud.faults.outage("messaging", 1_000);
		const [first, second] = [startGame(world), startGame(world)];
		world.run(5);

		for (const seconds of [0.05, 0.5, 4]) {
			const player = first.host.join(1);
			waitForData(world, first, 1, 15);
			change(first, 1, seconds);
			// The old server learns of the leave only after the new one has the player.
			cloud.faults.next({ service: "messaging", api: "PublishAsync" }, { fault: "errorBefore" }, 10);
			let released: number | undefined;
			cloud.dataStores.writeObservers.push(({ after, time }) => {
				if (after && after.metadata.session === undefined) released ??= time;
			});
			const arrived = second.host.join(1);
			world.run(seconds);
			player.leave();
			waitForData(world, second, 1, 10);
			const wait = world.now() - (released ?? math.huge);
			world.check("in within a second of the release", wait <= 1, `${wait} s`);
			world.check("with what the old server saved", storedCount(world, 1) === seconds);
			arrived.leave();
			world.run(5);
		}
	},
);

export const rejoin = scenario("should let a player in within 15 s when their server crashed", (world) => {
	const [first, second] = [startGame(world), startGame(world)];
	first.host.join(1);
	world.run(world.random.range(5, 20));
	first.host.crash();
	second.host.join(1);
	const seconds = waitForData(world, second, 1, 15);
	world.note(`${seconds} s`);
});

/** One seed of so many has the whole size, which takes long; the others have a smaller one. */
const SEEDS_PER_WHOLE = 20;

export const idle = scenario(
	"should make two requests for a player who does nothing, for as long as an hour",
	(world) => {
		const seconds = world.seedNumber() % SEEDS_PER_WHOLE === 0 ? 3_600 : world.random.range(60, 600);
		const { dataStores } = world.open().cloud;
		const server = startGame(world);
		world.run(5);
		server.host.join(1).leave();
		world.run(5);
		server.host.join(1);
		waitForData(world, server, 1, 15);
		world.run(120);
		server.host.server.players[0]?.leave();
		world.run(10);
		const before = dataStores.callCount({ api: "UpdateAsync" });
		const player = server.host.join(1);
		world.run(seconds);
		player.leave();
		world.run(10);
		const calls = dataStores.callCount({ api: "UpdateAsync" }) - before;
		world.check("two requests", calls === 2, `${calls}`);
	},
);

export const memoryOutage = scenario(
	"should cost 20 requests a minute and two for each player when memory stores are down, however full the server is",
	(world) => {
		const { cloud } = world.open({ maxPlayers: 100 });
		const players = world.seedNumber() % SEEDS_PER_WHOLE === 0 ? 100 : world.random.integer(1, 20);
		const server = startGame(world);
		world.run(5);

		for (let userId = 1; userId <= players; userId++) {
			server.host.join(userId);
			world.run(0.2);
		}

		world.run(120);
		const count = () =>
			cloud.dataStores.callCount({ api: "UpdateAsync" }) + cloud.dataStores.callCount({ api: "SetAsync" });
		const before = count();
		cloud.faults.outage("memoryStores", 600);
		world.run(600);
		const during = count() - before;
		world.run(60);
		const after = count() - before - during;
		world.note(`${players} players: ${during} requests in 10 minutes, ${after} afterwards`);
		const [least, most] = [players + 190, players + 205];
		world.check("20 a minute, and one for each player", during >= least && during <= most, `${during}`);
		world.check("one more for each player when it is over", after >= players && after <= players + 10, `${after}`);
	},
);

export const shutdown = scenario(
	"should save as many as a hundred players within 30 s when a server closes, also with slow data stores",
	(world) => {
		const players = world.seedNumber() % SEEDS_PER_WHOLE === 0 ? 100 : world.random.integer(1, 20);
		const { cloud } = world.open({ maxPlayers: 100 });
		const server = startGame(world);
		world.run(5);

		for (let userId = 1; userId <= players; userId++) {
			server.host.join(userId);
			world.run(0.2);
		}

		for (let userId = 1; userId <= players; userId++) waitForData(world, server, userId, 15);
		world.run(120);
		for (let userId = 1; userId <= players; userId++) change(server, userId, userId);
		if (world.random.chance(0.5)) cloud.faults.setRates("dataStores", { latency: [2, 2] });
		server.host.shutdown();
		const began = world.now();
		world.runUntil(() => server.host.server.state === "closed", "the server ends", 40);
		world.note(`${world.now() - began} s`);
		world.run(5);

		for (let userId = 1; userId <= players; userId++) {
			const held = cloud.dataStores.read("Players", `${userId}`)?.metadata.session;
			world.check("the last change is saved", storedCount(world, userId) === userId, `player ${userId}`);
			world.check("the session is given up", held === undefined, `player ${userId}`);
		}
	},
);
