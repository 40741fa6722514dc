import { type GameClient, startClient } from "client/game.scenario";
import { type GameServer, getPublicInventory, getRemote, startGame } from "server/game.scenario";
import type { ItemId } from "shared/items";
import { isSame, pack, scenario, show, type World } from "simulator";

/** Somebody to whom nothing happens. */
const WATCHER = 100;
const MOST_CHANGES_PER_FRAME = 12;
/** Few with every seed: clients are what costs. */
const ROUNDS = 4;
const MOST_FRAMES = 8;
const ITEMS: ReadonlyArray<ItemId> = ["apple", "iron_ore", "crystal", "health_potion", "iron_sword", "leather_boots"];

/** Seconds after which everything that is under way has arrived. */
const QUIET = 2;

/** A client that once does not do what it was told. */
const FORGETFUL = "a client that loses a slot";

export const convergence = scenario(
	"should show every client the server's state and nobody another's when players join late, ask again and come back",
	(world) => {
		world.open({ network: { latency: world.random.range(0, 0.2), jitter: world.random.range(0, 0.1) } });
		const server = startGame(world);
		const watched = watch(world, server);
		const clients = new Map<number, GameClient>();
		const join = (userId: number) => {
			clients.set(userId, startClient(server.host.join(userId, { client: "bare" })));
		};
		join(1);

		for (let round = 0; round < ROUNDS; round++) {
			const userId = world.random.integer(1, 3);
			const client = clients.get(userId);
			if (!client) join(userId);
			else if (world.random.chance(0.3)) {
				client.player.leave();
				world.run(1);
				join(userId);
			} else if (world.random.chance(0.5)) {
				world.inject("start again");
				client.realm.run(() => client.remotes.store.start.fire());
			}
			for (let frame = world.random.integer(1, MOST_FRAMES); frame > 0; frame--) {
				changeMuch(world, server, clients);
				world.run(1 / 60);
			}
			if (world.random.chance(0.3)) checkConverged(world, server, clients);
		}

		if (world.variant === FORGETFUL) {
			for (const [userId, { realm, store }] of clients) realm.run(() => store.setSlot(`${userId}`, 1, false));
		}
		checkConverged(world, server, clients);
		world.check("nobody is told about others", watched() === 0, () => `${watched()} messages`);
	},
	{ broken: { [FORGETFUL]: 20 } },
);

/** Everything that a frame of a busy game may do to the inventories of those who are here. */
function changeMuch(world: World, server: GameServer, clients: ReadonlyMap<number, GameClient>): void {
	const { host, services } = server;
	const { random } = world;
	const { inventories } = services;
	host.run(() => {
		for (const [userId] of clients) {
			for (let change = random.integer(0, MOST_CHANGES_PER_FRAME); change > 0; change--) {
				const itemId = ITEMS[random.integer(0, ITEMS.size() - 1)] ?? "apple";
				const kind = random.integer(0, 3);
				if (kind === 0) inventories.addItem(userId, itemId, random.integer(1, 9));
				else if (kind === 1) inventories.removeItem(userId, itemId, random.integer(1, 5));
				else if (kind === 2) inventories.removeFromSlot(userId, random.integer(1, 24));
				else services.requests.answer(userId, { verb: "sort", id: random.integer(1, 2 ** 31), order: "kind" });
				world.journal.countInjected("change of an inventory", 1);
			}
		}
	});
}

function checkConverged(world: World, server: GameServer, clients: ReadonlyMap<number, GameClient>): void {
	world.run(QUIET);
	for (const [userId, { realm, selectors, store }] of clients) {
		const expected = getPublicInventory(server, userId);
		const shown = realm.run(() => store.getState(selectors.selectInventory));
		world.check(
			"a client shows the server's state",
			isSame(shown, expected),
			() => `player ${userId}: ${show(shown)} instead of ${show(expected)}`,
		);
		const others = realm.run(() => {
			let count = 0;
			for (const [, slice] of pairs(store.getState() as unknown as Record<string, Record<string, unknown>>)) {
				for (const [key] of pairs(slice)) {
					const other = tonumber(key);
					if (other !== undefined && other !== userId && (clients.has(other) || other === WATCHER))
						count += 1;
				}
			}
			return count;
		});
		world.check("a client holds nothing of others", others === 0, () => `player ${userId}: ${others} keys`);
	}
}

/** Counts what reaches a player who got the whole state, and to whom nothing happens. */
function watch(world: World, server: GameServer): () => number {
	const player = server.host.join(WATCHER);
	let messages = 0;
	player.onRemote(() => {
		messages += 1;
	});
	world.run(1);
	player.fire(getRemote(server, "store.start"), pack());
	world.run(QUIET);
	world.check("a player who asks gets the whole state", messages > 0);
	const own = messages;
	return () => messages - own;
}
