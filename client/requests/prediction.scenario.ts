import { type GameClient, startClient } from "client/game.scenario";
import { type GameServer, getPublicInventory, startGame } from "server/game.scenario";
import type { Inventory, Stack } from "shared/inventory";
import type { ItemId } from "shared/items";
import type { Intent } from "shared/requests";
import { isSame, type RandomSource, scenario, show, type World } from "simulator";

const USER = 1;
const STEPS = 20;
const SLOTS = 24;
const FRAME = 1 / 60;
const ITEMS: ReadonlyArray<ItemId> = ["apple", "iron_ore", "crystal", "health_potion", "wooden_crate"];

/** Seconds after which every answer has come; a client gives up on one later than that. */
const QUIET = 4;

/** A client that never hears that a request was refused. */
const DEAF = "a client that does not hear refusals";

export const prediction = scenario(
	"should show only what the server confirmed or the player asked for, and the server's state after quiet, at any latency",
	(world) => {
		const { random } = world;
		world.open({ network: { latency: random.range(0, 0.5), jitter: random.range(0, 0.3) } });
		const server = startGame(world);
		const client = startClient(server.host.join(USER, { client: "bare" }), {
			hear: world.variant === DEAF ? () => ({ ok: true }) : undefined,
		});
		const watcher = new Watcher(world, server, client);
		world.runUntil(() => watcher.shown() !== undefined, "the inventory arrives");
		watcher.remember();

		for (let step = 0; step < STEPS; step++) {
			if (random.chance(0.75)) ask(world, client, watcher.shown());
			if (random.chance(0.35)) interfere(world, server);
			watcher.run(random.chance(0.2) ? random.range(0.3, 1.2) : random.range(0, 0.2));
		}

		watcher.run(QUIET);
		const shown = watcher.shown();
		const truth = getPublicInventory(server, USER);
		const pending = client.realm.run(() => client.store.getState(client.selectors.selectPending).size());
		world.check("nothing is pending after quiet", pending === 0, () => `${pending} requests`);
		world.check(
			"the client shows the server's state after quiet",
			isSame(shown, truth),
			() => `${show(shown)} instead of ${show(truth)}`,
		);
	},
	{ broken: { [DEAF]: 30 } },
);

/** Looks at the client in every frame. */
class Watcher {
	/** Every state that the server had at the end of a frame, oldest first. */
	private readonly history = new Array<Inventory>();
	/** Where in the history the client is. */
	private reached = 0;
	private confirmed?: Inventory;

	constructor(
		private readonly world: World,
		private readonly server: GameServer,
		private readonly client: GameClient,
	) {
		this.remember();
	}

	shown(): Inventory | undefined {
		const { realm, selectors, store } = this.client;
		return realm.run(() => store.getState(selectors.selectInventory));
	}

	run(seconds: number): void {
		for (let left = seconds; left > 0; left -= FRAME) {
			// Changes that a scenario makes between two frames are sent with the next one.
			this.world.run(FRAME);
			this.remember();
			this.look();
		}
	}

	/** Notes what the server has now. To be called before anything changes it between two frames. */
	remember(): void {
		const inventory = this.server.host.run(() => this.server.services.inventories.getInventory(USER));
		if (inventory && inventory !== this.history[this.history.size() - 1]) this.history.push(inventory);
	}

	private look(): void {
		const { realm, selectors, store } = this.client;
		const [confirmed, shown, pending] = realm.run(() => {
			const state = store.getState();
			return [
				selectors.selectConfirmedInventory(state),
				selectors.selectInventory(state),
				selectors.selectPending(state).size(),
			] as const;
		});
		if (!confirmed || !shown) return;
		if (confirmed !== this.confirmed) this.advance(confirmed);
		this.confirmed = confirmed;
		this.world.check("what nobody asked for is not shown", pending > 0 || isSame(shown, confirmed));
		const owned = countItems(confirmed);
		for (const [itemId, count] of countItems(shown)) {
			const known = owned.get(itemId) ?? 0;
			if (count > known) error(`${count} × ${itemId} shown, ${known} confirmed, ${pending} pending`);
		}
		this.world.journal.countChecked("no item is shown that the server had not confirmed");
	}

	/** What the client takes for confirmed is a state that the server had, and none older than the last. */
	private advance(confirmed: Inventory): void {
		for (let index = this.reached; index < this.history.size(); index++) {
			if (!isSame(withoutUids(this.history[index]), confirmed)) continue;
			this.reached = index;
			this.world.journal.countChecked("the confirmed state is one that the server had");
			return;
		}
		error(`the server never had this state: ${show(confirmed)}`);
	}
}

function withoutUids(inventory: Inventory | undefined): Inventory | undefined {
	if (!inventory) return undefined;
	return {
		...inventory,
		slots: inventory.slots.map((stack): Stack | false => stack && { ...stack, uid: undefined }),
	};
}

function countItems(inventory: Inventory): Map<ItemId, number> {
	const counts = new Map<ItemId, number>();
	for (const stack of inventory.slots) {
		if (stack) counts.set(stack.itemId, (counts.get(stack.itemId) ?? 0) + stack.quantity);
	}
	return counts;
}

/** The player does something with what they see. */
function ask(world: World, client: GameClient, shown: Inventory | undefined): void {
	const intent = shown && chooseIntent(world.random, shown);
	if (!intent) return;
	world.inject(`ask to ${intent.verb}`, show(intent));
	client.realm.spawn(() => {
		const reply = client.sendRequest(intent).expect();
		world.note(reply.ok ? `${intent.verb} was accepted` : `${intent.verb} was refused: ${reply.reason}`);
		world.journal.countInjected(reply.ok ? "request accepted" : "request refused", 1);
	});
}

function chooseIntent(random: RandomSource, inventory: Inventory): Intent | undefined {
	const slot = random.integer(1, math.max(1, inventory.slots.size()));
	const stack = inventory.slots[slot - 1];
	if (!stack) return { verb: "sort", order: random.chance(0.5) ? "rarity" : "weight" };
	const about = { slot, itemId: stack.itemId };
	const target = random.integer(1, SLOTS);
	switch (random.integer(0, 8)) {
		case 0:
			return { ...about, verb: "split", target, quantity: random.integer(1, stack.quantity) };
		case 1:
			return { ...about, verb: "use" };
		case 2:
			return { ...about, verb: "drop", quantity: random.integer(1, stack.quantity) };
		case 3:
			return { ...about, verb: "equip" };
		case 4:
			return { ...about, verb: "unequip" };
		case 5:
			return { ...about, verb: "lock", locked: random.chance(0.5) };
		case 6:
			return { ...about, verb: "hotbar", key: random.integer(1, 8), bound: random.chance(0.7) };
		default:
			return { ...about, verb: "move", target };
	}
}

/** The server changes something by itself, so that requests under way are about what is no longer so. */
function interfere(world: World, { host, services }: GameServer): void {
	const { random } = world;
	const itemId = ITEMS[random.integer(0, ITEMS.size() - 1)] ?? "apple";
	const kind = random.integer(0, 2);
	world.inject("server changes something", `${["adds", "removes", "empties a slot"][kind]} ${itemId}`);
	host.run(() => {
		if (kind === 0) services.inventories.addItem(USER, itemId, random.integer(1, 5));
		else if (kind === 1) services.inventories.removeItem(USER, itemId, random.integer(1, 3));
		else services.inventories.removeFromSlot(USER, random.integer(1, SLOTS));
	});
}
