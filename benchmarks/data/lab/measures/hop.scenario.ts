import { flatten, Lab, measureEach } from "../lab";

/** Seconds for which the old server keeps a player who has arrived in the new one. */
const DELAYS = [
	["0_05", 0.05],
	["0_5", 0.5],
	["4", 4],
] as const;
const USER = 1;
/** Seconds between the departure and the arrival. */
const JOURNEY = 0.2;
const SEEDS = 10;

/**
 * A player with unsaved changes arrives in the new server, and only later does the old one learn that they left. Measured
 * is the time from the arrival until the new server has their data, and the part of it after the old server's last write.
 */
function measureHop(lab: Lab, name: string, delay: number): void {
	const { world, library } = lab;
	const [from, to] = [lab.startServer(), lab.startServer()];
	world.run(world.random.range(10, 20));
	lab.joinUntilLoaded(from, USER);
	world.run(world.random.range(20, 40));
	from.keeper.write(USER, 7);

	let released = 0;
	lab.cloud().dataStores.writeObservers.push(({ server, store, time }) => {
		if (server === from.host.server.name && store === library.store) released = time;
	});
	const player = from.host.server.findPlayer(USER);
	assert(player, "the player is there");
	world.inside(() =>
		world.opened().move(player, to.host.server, {}, { leaveAfter: JOURNEY + delay, joinAfter: JOURNEY }),
	);
	world.runUntil(() => player.next !== undefined, "the player arrives");
	const arrived = world.now();
	world.runUntil(() => to.keeper.isLoaded(USER), "the player's data arrives", 120);
	const loaded = world.now();

	world.check("the old server's change came along", to.keeper.read(USER) === 7);
	lab.sample(`hop_${name}_s`, loaded - arrived);
	lab.sample(`hop_${name}_after_release_s`, loaded - math.max(arrived, released));
}

export const hops = flatten(
	DELAYS.map(([name, delay]) =>
		measureEach(
			`a hop that the old server hears of ${delay} s late`,
			(lab) => measureHop(lab, name, delay),
			() => SEEDS,
		),
	),
);
