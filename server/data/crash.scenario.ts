import { type GameServer, startGame } from "server/game.scenario";
import { scenario, type World } from "simulator";

/** Seconds in which a player gets in after the server that had them crashed. */
const LOAD_LIMIT = 15;
const PLAYER = 1;

/** What the record of the player holds, and what was promised of it. */
interface Progress {
	confirmed: number;
}

function countOf({ host, services }: GameServer): number {
	const count = host.run(() => services.persistence.playerData.getValue(PLAYER, "settings")?.count);

	return typeIs(count, "number") ? count : 0;
}

function hasLoaded({ host, services }: GameServer): boolean {
	return host.run(() => services.persistence.playerData.hasLoaded(PLAYER));
}

/** Raises the count and saves it. */
function saveCount({ host, services }: GameServer, progress: Progress): void {
	const { playerData } = services.persistence;

	host.spawn(() => {
		if (!playerData.canTransact(PLAYER)) {
			return;
		}

		let count = 0;

		playerData.updateValue(PLAYER, "settings", (settings) => {
			const before = settings?.count;
			count = (typeIs(before, "number") ? before : 0) + 1;

			return { ...settings, count };
		});

		if (playerData.saveAsync(PLAYER).ok) {
			progress.confirmed = math.max(progress.confirmed, count);
		}
	});
}

/** A visit of a few saves, during which the server dies at one of its turns; then the player comes to another server. */
function visitAndCrash(world: World, turn: number, ending: "leave" | "hop" | "shutdown"): void {
	const progress: Progress = { confirmed: 0 };
	const [first, second] = [startGame(world), startGame(world)];
	world.run(5);
	first.host.crashAtTurn(turn);
	const player = first.host.join(PLAYER);

	for (let save = 0; save < 3; save++) {
		world.run(0.3);

		if (first.host.server.state === "running") {
			saveCount(first, progress);
		}
	}

	world.run(0.2);

	if (first.host.server.state === "running") {
		if (ending === "leave") player.leave();
		if (ending === "shutdown") first.host.shutdown();
	}

	if (ending === "hop") world.run(0.05);
	second.host.join(PLAYER);
	const arrived = world.now();
	if (ending === "hop" && !player.joined.left && first.host.server.state === "running") player.leave();
	world.run(1);

	if (first.host.server.state === "running") {
		first.host.crash();
	}

	// How long it takes to get in is said for data stores that work.
	world.opened().cloud.faults.heal();
	world.runUntil(
		() => hasLoaded(second),
		`the player gets in, ${world.now() - arrived} s after the arrival`,
		LOAD_LIMIT,
	);
	const { playerData } = second.services.persistence;
	world.check(
		"the player has their own data",
		second.host.run(() => !playerData.hasErrored(PLAYER)),
	);
	const count = countOf(second);
	world.check("what was confirmed is there", count >= progress.confirmed, `${count} of ${progress.confirmed}`);
	saveCount(second, progress);
	world.run(5);
	world.check("the other server can save", progress.confirmed === count + 1, `${progress.confirmed} after ${count}`);
}

export const crashes = scenario(
	"should lose nothing that was confirmed when a server crashes at any turn of a visit, with lost answers or without",
	(world) => {
		const { faults } = world.open().cloud;
		const rate = world.random.chance(0.5) ? 0 : 0.15;
		faults.setRates("dataStores", { errorBefore: rate / 2, errorAfter: rate, appliesAfterCrash: 0.5 });
		const ending = (["leave", "hop", "shutdown"] as const)[world.random.integer(0, 2)] ?? "leave";
		const turn = world.random.integer(1, 70);
		world.note(`${ending}, crash at turn ${turn}`);
		visitAndCrash(world, turn, ending);
	},
	{ seeds: 200 },
);
