import type { Inventory, Stack } from "shared/inventory";
import type { ItemId } from "shared/items";
import type { JoinedPlayer, RandomSource, ServerHandle, World } from "simulator";
import { EntryClock } from "./entry-clock.scenario";
import { COUNTER, readRecordState } from "./holdings.scenario";
import { Ledger } from "./ledger.scenario";
import { readSession, type WatchedServer as GameServer, watchServer } from "./watch-server.scenario";
import { Weather } from "./weather.scenario";

/** What a game has at least and at most. */
export interface SimulationSize {
	readonly servers: readonly [number, number];
	readonly players: readonly [number, number];
	/** Things that happen, one after the other. */
	readonly turns: number;
	/** Longest time between two of them, in seconds, and share of pauses that are a multiple of it. */
	readonly pause: number;
	readonly idle: number;
}

interface Account {
	readonly userId: number;
	joined?: JoinedPlayer;
}

const STORE = "Players";
/** Items of which there are many, by name. */
const STACKABLE: ReadonlyArray<ItemId> = ["apple", "iron_ore", "crystal", "health_potion"];
/** Items of which each unit has an id. */
const UNIQUE: ReadonlyArray<ItemId> = ["dawnbreaker", "tower_shield", "iron_sword"];
/** Something that only a later version of the game knows; it is kept in quarantine. */
const UNKNOWN = "star_lantern";
/** Seconds after which all that is under way has come to its end when nothing fails. */
const CALM = 70;
/** Longest time for which somebody is on the way to another server. */
const LONGEST_WAY = 60;
const TURNS_BETWEEN_CHECKS = 6;
/** How much longer an idle pause is than others. */
const IDLE_FACTOR = 25;
const LARGEST_SKEW = 600;

/**
 * A game of some servers on which everything happens that can: players come, hop, leave and come back, servers crash,
 * shut down and are restarted, and the cloud fails, while items are given, taken, used, arranged and change hands.
 */
export class FaultSimulation {
	private readonly servers = new Array<GameServer>();
	private readonly accounts = new Array<Account>();
	private readonly jobIds = new Map<string, string>();
	private readonly weather: Weather;
	private readonly ledger: Ledger;
	private readonly entries: EntryClock;
	private readonly random: RandomSource;
	private requests = 0;

	constructor(
		private readonly world: World,
		private readonly size: SimulationSize,
	) {
		this.random = world.random;
		const { cloud } = world.open({ runScripts: false });
		const check = (name: string, holds: boolean, detail?: string | (() => string)) =>
			world.check(name, holds, detail);
		const now = () => world.now();
		this.weather = new Weather(world);
		const { wereCalm, wereHealthy } = this.weather;
		const readRecord = (userId: number) => readRecordState(cloud.dataStores.read(STORE, `${userId}`));
		this.entries = new EntryClock({ check, now, wereCalm, wereHealthy });
		this.ledger = new Ledger({
			check,
			now,
			wereHealthy,
			findJobId: (name) => this.jobIds.get(name),
			readRecord,
			note: (what) => world.journal.countInjected(what, 1),
		});
		cloud.dataStores.writeObservers.push((write) => this.ledger.observe(write));
		world.onServer = (host) => this.adopt(host);

		// Mostly few, since a server is what costs most.
		const most = this.random.integer(size.servers[0], size.servers[1]);
		for (let index = this.random.integer(size.servers[0], most); index > 0; index--) this.start();
		for (let userId = this.random.integer(size.players[0], size.players[1]); userId > 0; userId--) {
			this.accounts.push({ userId });
			if (this.random.chance(0.2)) this.writeOldRecord(userId);
		}
	}

	/** Lets everything happen, then lets everything end well. */
	run(): void {
		const { random, world, weather, size } = this;
		for (let turn = 1; turn <= size.turns; turn++) {
			this.act();
			if (weather.isStormy() ? random.chance(0.12) : random.chance(0.04)) {
				if (weather.isStormy()) weather.end();
				else weather.begin(this.servers.map(({ host }) => host.server.name));
			}
			const pause = random.chance(0.3) ? random.range(0, 0.3) : random.range(0.3, size.pause);
			world.run(random.chance(size.idle) ? pause * IDLE_FACTOR : pause);
			this.forgetClosed();
			if (turn % TURNS_BETWEEN_CHECKS === 0) this.check();
		}
		this.end();
	}

	// What happens ---------------------------------------------------------------------------------------------------

	private act(): void {
		const { random } = this;
		const account = this.accounts[random.integer(0, this.accounts.size() - 1)]!;
		const kind = random.next();
		if (account.joined) account.joined = account.joined.latest();
		if (kind < 0.025) this.crash();
		else if (kind < 0.045) this.shutdown();
		else if (kind < 0.06) this.restart();
		else if (!account.joined || (account.joined.left && account.joined.disconnectMessage !== undefined))
			this.join(account);
		else if (account.joined.left) return;
		else if (kind < 0.2) this.hop(account.joined);
		else if (kind < 0.27) this.leave(account);
		else for (let times = random.integer(1, 4); times > 0; times--) this.change(account);
	}

	private start(): void {
		this.adopt(this.world.startServer());
	}

	private adopt(host: ServerHandle): void {
		const { world, ledger, entries, random } = this;
		const { jobId, name } = host.server;
		this.jobIds.set(name, jobId);
		if (random.chance(0.5)) {
			world.opened().cloud.skewClock(host.server.cloudServer, random.range(-LARGEST_SKEW, LARGEST_SKEW));
		}
		this.servers.push(watchServer(world, host, ledger, entries));
	}

	/** A record of somebody who was here when the game was newer, of which a part makes no sense now. */
	private writeOldRecord(userId: number): void {
		const stacks = [
			{ slot: 1, itemId: "apple", quantity: 5 },
			{ slot: 2, itemId: UNKNOWN, quantity: 3 },
			{ slot: 3, itemId: UNKNOWN, quantity: 1, uid: `lantern of ${userId}` },
			{ slot: 4, itemId: "dawnbreaker", quantity: 1, uid: `dawnbreaker of ${userId}` },
		];
		const data = { inventory: { stacks }, settings: { [COUNTER]: 3 }, guild: { name: "unknown here" } };
		this.world.opened().cloud.dataStores.write(STORE, `${userId}`, { version: 0, data });
	}

	private pick(): GameServer | undefined {
		const open = this.servers.filter(({ host }) => host.server.state === "running" && !host.server.draining);
		return open[this.random.integer(0, math.max(0, open.size() - 1))];
	}

	private join(account: Account): void {
		const server = this.pick();
		if (!server || server.host.server.findPlayer(account.userId)) return;
		account.joined = server.host.join(account.userId).joined;
	}

	private leave(account: Account): void {
		this.world.inject("leave", account.joined?.name);
		account.joined?.leave();
		account.joined = undefined;
	}

	private hop(joined: JoinedPlayer): void {
		const target = this.pick();
		if (!target || target.host.server === joined.server) return;
		this.world.inject("hop", `${joined.name}: ${joined.server.name} → ${target.host.server.name}`);
		this.world.inside(() => this.world.opened().move(joined, target.host.server));
	}

	private crash(): void {
		const server = this.pick();
		if (!server) return;
		if (this.random.chance(0.5)) server.host.crash();
		else server.host.crashAtTurn(this.random.integer(1, 30));
		this.start();
	}

	private shutdown(): void {
		const server = this.pick();
		if (!server) return;
		server.host.shutdown();
		this.start();
	}

	/** All players of a server go to a new one, while the old one closes. */
	private restart(): void {
		const server = this.pick();
		if (!server) return;
		this.world.inject("restart", server.host.server.name);
		this.world.inside(() =>
			this.world.opened().restart(server.host.server, { delay: this.random.chance(0.5) ? 0 : 60 }),
		);
		if (this.servers.size() < 2) this.start();
	}

	private forgetClosed(): void {
		let index = 0;
		while (index < this.servers.size()) {
			const { server } = this.servers[index]!.host;
			if (server.state !== "closed") {
				index += 1;
				continue;
			}
			this.servers.remove(index);
		}
		if (this.pick() === undefined) this.start();
	}

	// What changes ---------------------------------------------------------------------------------------------------

	private change({ userId, joined }: Account): void {
		const server = this.servers.find(({ host }) => host.server === joined?.server);
		if (!server || server.host.server.state !== "running") return;
		const { services, host } = server;
		const { playerData } = services.persistence;
		host.spawn(() => {
			if (!playerData.canTransact(userId) || !services.documents.find(userId)) return;
			this.world.journal.countInjected("change", 1);
			this.changeNow(server, userId);
			if (!this.random.chance(0.25)) return;
			const { count } = this.ledger.getSession(host.server.jobId, userId);
			if (!playerData.saveAsync(userId).ok) return;
			this.world.journal.countInjected("confirmed save", 1);
			this.ledger.confirm(userId, count);
		});
	}

	private changeNow(server: GameServer, userId: number): void {
		const { random, ledger } = this;
		const { inventories, requests } = server.services;
		const session = ledger.getSession(server.host.server.jobId, userId);
		const itemId = pickOne(random, STACKABLE);
		const uniqueId = pickOne(random, UNIQUE);
		const quantity = random.integer(1, 5);
		const before = findUnits(inventories.getInventory(userId), uniqueId);
		const unit = before[random.integer(0, math.max(0, before.size() - 1))];
		const kind = random.next();

		if (kind < 0.25) {
			if (inventories.addItem(userId, itemId, quantity).ok) {
				ledger.change(session, itemId, quantity);
				this.count(server, userId);
			}
		} else if (kind < 0.45) {
			if (inventories.removeItem(userId, itemId, quantity).ok) {
				ledger.change(session, itemId, -quantity);
				this.count(server, userId);
			}
		} else if (kind < 0.6) {
			const added = inventories.addItem(userId, uniqueId);
			if (added.ok) {
				const known = new Set(before.map(({ uid }) => uid));
				const uids = findUnits(added.value, uniqueId).mapFiltered(({ uid }) =>
					known.has(uid) ? undefined : uid,
				);
				ledger.change(session, uniqueId, 1, uids);
				this.count(server, userId);
			}
		} else if (kind < 0.7) {
			if (unit && inventories.removeFromSlot(userId, unit.slot).ok) {
				ledger.change(session, uniqueId, -1, [unit.uid]);
				this.count(server, userId);
			}
		} else if (kind < 0.8) {
			this.drop(server, userId, itemId, quantity);
		} else if (kind < 0.9) {
			this.requests += 1;
			requests.answer(userId, { verb: "sort", id: this.requests, order: "kind" });
			ledger.touch(session);
			this.count(server, userId);
		} else this.transfer(server, userId, random.chance(0.5) ? itemId : uniqueId);
	}

	/** A request of the player's client. */
	private drop(server: GameServer, userId: number, itemId: ItemId, quantity: number): void {
		const { inventories, requests } = server.services;
		const slots = inventories.getInventory(userId)?.slots ?? [];
		const slot = slots.findIndex((stack) => stack && stack.itemId === itemId) + 1;
		if (slot === 0) return;
		this.requests += 1;
		const reply = requests.answer(userId, { verb: "drop", id: this.requests, slot, itemId, quantity });
		if (!reply || !reply.ok) return;
		this.ledger.change(this.ledger.getSession(server.host.server.jobId, userId), itemId, -quantity);
		this.count(server, userId);
	}

	private transfer(server: GameServer, userId: number, itemId: ItemId): void {
		const { inventories, persistence } = server.services;
		const { jobId } = server.host.server;
		const other = this.accounts[this.random.integer(0, this.accounts.size() - 1)]!.userId;
		if (other === userId || !persistence.playerData.canTransact(other)) return;
		const before = new Set(findUnits(inventories.getInventory(userId), itemId).map(({ uid }) => uid));
		if (!inventories.transferItem(userId, other, itemId).ok) return;
		for (const { uid } of findUnits(inventories.getInventory(userId), itemId)) before.delete(uid);
		const uids = new Array<string>();
		for (const uid of before) uids.push(uid);
		this.world.journal.countInjected("transfer", 1);
		this.ledger.transfer(
			this.ledger.getSession(jobId, userId),
			this.ledger.getSession(jobId, other),
			itemId,
			1,
			uids,
		);
		this.count(server, userId);
		this.count(server, other);
	}

	/** Counts a change in the player's data, in the frame in which it happened: no save can come in between. */
	private count({ services, host }: GameServer, userId: number): void {
		const { count } = this.ledger.getSession(host.server.jobId, userId);
		services.persistence.playerData.updateValue(userId, "settings", (settings) => ({
			...settings,
			[COUNTER]: count,
		}));
	}

	// What must hold -------------------------------------------------------------------------------------------------

	private check(): void {
		this.entries.checkWaiting();
		this.ledger.checkConservation(
			this.accounts.map(({ userId }) => userId),
			(jobId, userId) => readSession(this.servers, jobId, userId),
		);
		this.world.checkInvariants();
	}

	/** Nothing fails any more: everybody leaves, gets in once more, and nothing is open in the end. */
	private end(): void {
		const { world, weather } = this;
		weather.end();
		world.run(CALM);
		const isOnTheWay = (session: JoinedPlayer) => session.left && session.disconnectMessage === undefined;
		world.runUntil(
			() => !this.accounts.some(({ joined }) => joined !== undefined && isOnTheWay(joined.latest())),
			"everybody arrives",
			LONGEST_WAY,
		);
		this.forgetClosed();
		this.check();
		for (const account of this.accounts) {
			account.joined = account.joined?.latest();
			if (account.joined && !account.joined.left) this.leave(account);
			account.joined = undefined;
		}
		world.run(20);
		for (const account of this.accounts) this.join(account);
		world.run(15);
		this.entries.checkWaiting();
		world.run(15);
		this.check();
		for (const { userId, joined } of this.accounts) {
			const server = this.servers.find(({ host }) => host.server === joined?.server);
			world.check(
				"everybody gets in when nothing fails",
				server !== undefined && server.services.persistence.playerData.canTransact(userId),
				`player ${userId}`,
			);
		}
		for (const account of this.accounts) this.leave(account);
		world.run(20);
		this.check();
		for (const { userId } of this.accounts) {
			const { session } = readRecordState(world.opened().cloud.dataStores.read(STORE, `${userId}`));
			world.check("no session is left open", session === undefined, `player ${userId}`);
		}
	}
}

interface FoundUnit {
	readonly slot: number;
	readonly uid: string;
}

function findUnits(inventory: Inventory | undefined, itemId: ItemId): ReadonlyArray<FoundUnit> {
	const found = new Array<FoundUnit>();
	inventory?.slots.forEach((stack: Stack | false, index: number) => {
		if (stack && stack.itemId === itemId && stack.uid !== undefined)
			found.push({ slot: index + 1, uid: stack.uid });
	});

	return found;
}

function pickOne<T extends defined>(random: RandomSource, list: ReadonlyArray<T>): T {
	return list[random.integer(0, list.size() - 1)]!;
}
