import { Lab, measureEach } from "../lab";

const USER = 1;
const SEEDS = 20;
/** Half an hour each. */
const LAPIS_SEEDS = 4;

/** A server dies at any time of its autosave period; its player is on another one at once. */
function measureRejoin(lab: Lab): void {
	const { world } = lab;
	const [dying, other] = [lab.startServer(), lab.startServer()];
	world.run(world.random.range(10, 20));
	lab.joinUntilLoaded(dying, USER);
	const seconds = world.random.range(30, 330);
	for (let second = 1; second < seconds; second += 10) {
		dying.keeper.write(USER, second);
		world.run(10);
	}
	world.run(world.random.range(0, 10));
	dying.host.crash();
	lab.sample("crash_rejoin_s", lab.joinUntilLoaded(other, USER));
}

export const rejoin = measureEach("rejoining after a crash", measureRejoin, ({ id }) =>
	id === "lapis" ? LAPIS_SEEDS : SEEDS,
);

const PLAYERS = 20;
const RUNS = 6;
/** The longest autosave period of the three, in seconds. Crashes are spread evenly over one of them. */
const PERIOD = 300;
/** Seconds between two changes of a player. */
const CHANGE_SECONDS = 5;

/** How old the oldest change is that a crash of a busy server costs each of its players. */
function measureUnsaved(lab: Lab): void {
	const { world } = lab;
	const server = lab.startServer();
	lab.fill(server, PLAYERS, 20);
	const changes = new Map<number, Array<number>>();
	const run = tonumber(world.seed) ?? 1;
	const crash = world.now() + PERIOD + (PERIOD * (((run - 1) % RUNS) + world.random.next())) / RUNS;

	while (world.now() + CHANGE_SECONDS / PLAYERS < crash) {
		for (let userId = 1; userId <= PLAYERS && world.now() < crash; userId++) {
			const times = changes.get(userId) ?? [];
			times.push(world.now());
			changes.set(userId, times);
			server.keeper.write(userId, times.size());
			world.run(CHANGE_SECONDS / PLAYERS);
		}
	}
	server.host.crash();
	const crashed = world.now();
	world.run(1);

	for (let userId = 1; userId <= PLAYERS; userId++) {
		// The number is a count, so the first change that is lost has the stored number for its index.
		const lost = changes.get(userId)?.[lab.readStored(userId)];
		lab.sample("unsaved_s", lost === undefined ? 0 : crashed - lost);
	}
}

export const unsaved = measureEach("unsaved work at a crash", measureUnsaved, () => RUNS);
