import { breakServer, OVERWRITING, TORN, UNFENCED } from "server/data/broken-server.scenario";
import { type GameServer } from "server/game.scenario";
import { type PlayerHandle, scenario, type World } from "simulator";

/** Seconds in which a player's data is there when nothing fails. */
const LOAD_LIMIT = 15;
/** The same when the record's last server died while it could not write its heartbeat. */
const PROMISE_LIMIT = 30;
/** Seconds in which it is there after everything failed, and in which every last save is done. */
const CALM = 120;
const SERVERS = 3;
const PLAYERS = 5;
const TURNS = 60;

/** What is known of one player. Their count only ever rises, so whatever falls behind is a loss. */
interface Account {
	readonly userId: number;
	handle?: PlayerHandle;
	server?: GameServer;
	/** The highest count whose save was confirmed. */
	confirmed: number;
}

export const visits = scenario(
	"should lose nothing that was confirmed and let everybody in when servers crash, players hop and the cloud fails",
	(world) => {
		const run = new Visits(world);

		for (let turn = 0; turn < TURNS; turn++) {
			run.act();
			world.run(world.random.range(0.1, 8));
		}

		run.end();
	},
	{ seeds: 25, broken: { [UNFENCED]: 200, [TORN]: 200, [OVERWRITING]: 200 } },
);

/** Hours of a game in which everything goes wrong that can. */
class Visits {
	private readonly servers = new Array<GameServer>();
	private readonly accounts = new Array<Account>();
	/** Of every server that ever was, by its name. */
	private readonly jobIds = new Map<string, string>();

	constructor(private readonly world: World) {
		const { cloud } = world.open();
		const { faults, dataStores } = cloud;
		const rate = world.random.chance(0.5) ? world.random.range(0, 0.2) : 0;

		faults.setRates("dataStores", {
			errorBefore: rate,
			errorAfter: rate,
			throttled: rate / 4,
			slow: rate / 4,
			slowLatency: [1, 10],
		});
		faults.setRates("memoryStores", { errorBefore: rate, errorAfter: rate });
		cloud.messages.setDelivery({ loss: rate, duplicates: rate });

		dataStores.writeObservers.push(({ key, before, after, server }) => {
			const old = readRecord(before?.value, before?.metadata);
			const now = readRecord(after?.value, after?.metadata);
			const writer = server === undefined ? undefined : this.jobIds.get(server);
			const detail = () =>
				`${server} wrote ${key}: epoch ${old.epoch} → ${now.epoch}, ${old.count} → ${now.count}`;

			world.check("epochs only rise", now.epoch >= old.epoch, detail);
			world.check("only the holder of a session writes", now.epoch > old.epoch || old.server === writer, detail);
			world.check("no write takes anything back", now.count >= old.count, detail);
		});

		for (let index = 0; index < SERVERS; index++) this.start();
		for (let userId = 1; userId <= PLAYERS; userId++) this.accounts.push({ userId, confirmed: 0 });
	}

	/** Does one thing at random. */
	act(): void {
		const { random } = this.world;
		const account = this.accounts[random.integer(0, PLAYERS - 1)]!;
		const kind = random.next();

		if (kind < 0.03) this.fail();
		else if (kind < 0.06) this.crash();
		else if (kind < 0.09) this.shutdown();
		else if (!account.handle) this.join(account);
		else if (kind < 0.3) this.hop(account);
		else if (kind < 0.4) this.leave(account);
		else if (kind < 0.7) this.change(account, true);
		else this.change(account, false);
	}

	/** Nothing fails any more: everybody gets in, and everything that was confirmed is there. */
	end(): void {
		const { world } = this;
		const { cloud } = world.opened();
		cloud.faults.heal();
		cloud.messages.setDelivery({ loss: 0, duplicates: 0 });
		this.accounts.forEach((account) => this.leave(account));
		world.run(CALM);
		this.checkReleased();

		for (const account of this.accounts) {
			const view = world.opened().cloud.dataStores.read("Players", `${account.userId}`);
			const limit = view?.metadata.refresh === undefined ? LOAD_LIMIT : PROMISE_LIMIT;
			this.join(account);
			const { host, services } = account.server!;
			const { playerData } = services.persistence;
			world.runUntil(
				() => host.run(() => playerData.hasLoaded(account.userId)),
				`player ${account.userId} gets in`,
				limit,
			);
			world.check(
				"nobody plays on defaults when nothing fails",
				host.run(() => !playerData.hasErrored(account.userId)),
			);
			const count = host.run(() => playerData.getValue(account.userId, "settings")?.count) ?? 0;
			world.check(
				"what was confirmed is there",
				toCount(count) >= account.confirmed,
				() => `${account.userId}: ${count} of ${account.confirmed}`,
			);
			this.leave(account);
		}

		world.run(CALM);

		this.checkReleased();
	}

	/** When everybody has left, only servers that died may still stand in the records. */
	private checkReleased(): void {
		const { world } = this;

		for (const { userId } of this.accounts) {
			const view = world.opened().cloud.dataStores.read("Players", `${userId}`);
			const { server: jobId } = readRecord(view?.value, view?.metadata);
			const holder = this.servers.find(({ host }) => host.server.jobId === jobId);

			world.check("no session is left", holder === undefined, () => {
				const numbers = holder?.host.run(() => holder.services.persistence.playerData.measure());
				return `${userId} on ${holder?.host.server.name} with ${numbers?.get("Sessions")} sessions, ${numbers?.get("UnfinishedVisits")} visits, ${numbers?.get("QueuedRequests")} requests`;
			});
		}
	}

	private start(): void {
		const { world } = this;
		const host = world.startServer();
		this.jobIds.set(host.server.name, host.server.jobId);

		if (world.variant !== undefined) {
			breakServer(host, world.variant);
		}

		const { startServer } = host.require<typeof import("server/start-server")>(
			"ServerScriptService/TS/start-server",
		);
		world.opened().cloud.skewClock(host.server.cloudServer, world.random.range(-600, 600));
		this.servers.push({ host, services: host.run(() => startServer()) });
	}

	private pick(): GameServer {
		return this.servers[this.world.random.integer(0, this.servers.size() - 1)]!;
	}

	private join(account: Account): void {
		account.server = this.pick();
		account.handle = account.server.host.join(account.userId);
	}

	private leave(account: Account): void {
		if (account.handle && !account.handle.joined.left) {
			account.handle.leave();
		}

		account.handle = undefined;
		account.server = undefined;
	}

	private hop(account: Account): void {
		const target = this.pick();

		if (!account.handle || account.handle.joined.left) {
			this.leave(account);
		} else if (target !== account.server) {
			account.handle = account.handle.hop(target.host);
			account.server = target;
		}
	}

	/** Raises a player's count, as something that they gained in the game. */
	private change(account: Account, confirm: boolean): void {
		const { userId, server } = account;
		const playerData = server?.services.persistence.playerData;

		if (!server || !playerData || server.host.server.state !== "running") {
			return;
		}

		server.host.spawn(() => {
			if (!playerData.canTransact(userId)) {
				return;
			}

			const count = toCount(playerData.getValue(userId, "settings")?.count) + 1;
			playerData.updateValue(userId, "settings", (settings) => ({ ...settings, count }));
			this.world.journal.countInjected("change", 1);

			if (confirm && playerData.saveAsync(userId).ok) {
				account.confirmed = math.max(account.confirmed, count);
				this.world.journal.countInjected("confirmed change", 1);
			}
		});
	}

	private crash(): void {
		const index = this.world.random.integer(0, this.servers.size() - 1);
		const server = this.servers.remove(index);
		this.abandon(server!);

		if (this.world.random.chance(0.5)) {
			server!.host.crash();
		} else {
			server!.host.crashAtTurn(this.world.random.integer(1, 40));
			this.world.run(20);
			server!.host.crash();
		}

		this.start();
	}

	private shutdown(): void {
		const index = this.world.random.integer(0, this.servers.size() - 1);
		const server = this.servers.remove(index);
		server!.host.shutdown();
		this.abandon(server!);
		this.start();
	}

	/** Everybody on a server is thrown out by its end. */
	private abandon(server: GameServer): void {
		for (const account of this.accounts) {
			if (account.server === server) {
				account.handle = undefined;
				account.server = undefined;
			}
		}
	}

	private fail(): void {
		const { random } = this.world;
		const { faults, memoryStores } = this.world.opened().cloud;
		const seconds = random.range(5, 120);
		const kind = random.integer(0, 4);

		if (kind === 0) faults.outage("memoryStores", seconds);
		else if (kind === 1) faults.outage("messaging", seconds);
		else if (kind === 2) faults.outage("dataStores", seconds / 2);
		else if (kind === 3) memoryStores.clear();
		// A server that is as good as cut off for a while, and then goes on as if nothing had been.
		else faults.next({ server: this.pick().host.server.name }, { latency: random.range(20, 60) }, 15);
	}
}

interface CountedRecord {
	readonly epoch: number;
	readonly server?: string;
	readonly count: number;
}

function readRecord(value: unknown, metadata: unknown): CountedRecord {
	const { epoch, server } = (metadata ?? {}) as { readonly epoch?: number; readonly server?: string };
	const { data } = (value ?? {}) as { readonly data?: { readonly settings?: { readonly count?: number } } };

	return { epoch: epoch ?? 0, server, count: data?.settings?.count ?? 0 };
}

function toCount(value: unknown): number {
	return typeIs(value, "number") ? value : 0;
}
