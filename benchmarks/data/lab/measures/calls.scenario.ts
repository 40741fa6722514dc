import { flatten, Lab, measureEach } from "../lab";

const PLAYERS = 10;
const HOUR = 3600;
/** Seconds between two changes of a busy player. */
const CHANGE_SECONDS = 10;

/** Players whose records exist: their first visit, which has to write, is over. */
function introduce(lab: Lab): void {
	const { world } = lab;
	const server = lab.startServer();
	lab.fill(server, PLAYERS, PLAYERS);
	server.host.shutdown();
	world.runUntil(() => server.host.server.state === "closed", "the first server closes", 60);
	world.run(10);
}

/** What players cost who come again and stay for an hour each, their loads and last saves included. */
function measureCalls(lab: Lab, name: string, busy: boolean): void {
	const { world } = lab;
	introduce(lab);
	const { dataStores } = lab.cloud();
	const countUnits = () =>
		dataStores.callCount({ api: "StandardRead" }) + dataStores.callCount({ api: "StandardWrite" });
	const before = { calls: dataStores.callCount(), units: countUnits() };
	const server = lab.startServer();
	const count = { memoryStores: 0, messaging: 0 };
	lab.cloud().observers.push(({ service }, phase) => {
		if (phase === "sent" && (service === "memoryStores" || service === "messaging")) count[service] += 1;
	});

	for (let userId = 1; userId <= PLAYERS; userId++) {
		const player = lab.join(server, userId);
		world.after(HOUR, () => player.leave());
		for (let second = CHANGE_SECONDS; busy && second < HOUR; second += CHANGE_SECONDS) {
			world.after(second, () => server.keeper.write(userId, second));
		}
		world.run(world.random.range(1, 11));
	}
	world.run(HOUR + 30);

	if (busy) {
		for (let userId = 1; userId <= PLAYERS; userId++) {
			world.check("everything is saved", lab.readStored(userId) === HOUR - CHANGE_SECONDS);
		}
	}
	lab.sample(`calls_${name}_per_player_hour`, (dataStores.callCount() - before.calls) / PLAYERS);
	lab.sample(`units_${name}_per_player_hour`, (countUnits() - before.units) / PLAYERS);
	lab.sample(`memory_calls_${name}_per_server_hour`, count.memoryStores);
	lab.sample(`messaging_calls_${name}_per_player_hour`, count.messaging / PLAYERS);
}

export const calls = flatten([
	measureEach(
		"what busy players cost",
		(lab) => measureCalls(lab, "busy", true),
		() => 1,
	),
	measureEach(
		"what idle players cost",
		(lab) => measureCalls(lab, "idle", false),
		() => 1,
	),
]);
