import { type JoinedPlayer, scenario, type World } from "simulator";
import { BLIND } from "./broken-persistence.scenario";
import { COUNTER, readRecordState, type RecordState } from "./holdings.scenario";
import { Ledger } from "./ledger.scenario";
import { readSession, type WatchedServer, watchServer } from "./watch-server.scenario";

const USER = 7;
/** Seconds in which a player is in somewhere, whatever failed, and the longest way from one server to another. */
const ENTRY_LIMIT = 45;
const LONGEST_WAY = 60;
/** Seconds between two looks at the record. */
const STEP = 1 / 10;
const HOPS = 3;

/** What the game's server asks for. */
type Destination = "reserved server" | "reserved server by its code" | "public server";

export const teleports = scenario(
	"should have a player's record whole on both sides when the game's server teleports them to reserved servers",
	(world) => {
		const run = new Teleports(world);
		run.enter();
		for (let hop = 0; hop < HOPS; hop++) {
			run.hop(world.random.chance(0.7) ? "reserved server" : "reserved server by its code");
		}
		run.hop("public server");
		run.end();
	},
	{ broken: { [BLIND]: 100 } },
);

/** A player whom the scripts of servers send from one to the next. */
class Teleports {
	private readonly servers = new Array<WatchedServer>();
	private readonly ledger: Ledger;
	private readonly failing: boolean;
	private player?: JoinedPlayer;

	constructor(private readonly world: World) {
		const { cloud } = world.open({ runScripts: false });
		this.failing = world.random.chance(0.5);
		if (this.failing) {
			const rate = world.random.range(0, 0.3);
			cloud.faults.setRates("dataStores", { errorBefore: rate, errorAfter: rate });
		}
		this.ledger = new Ledger({
			check: (name, holds, detail) => world.check(name, holds, detail),
			now: () => world.now(),
			findJobId: (name) => this.servers.find(({ host }) => host.server.name === name)?.host.server.jobId,
			readRecord: () => this.readRecord(),
			wereHealthy: () => !this.failing,
			note: (what) => world.journal.countInjected(what, 1),
		});
		cloud.dataStores.writeObservers.push((write) => this.ledger.observe(write));
		world.onServer = (host) => this.servers.push(watchServer(world, host, this.ledger));
	}

	enter(): void {
		const { world } = this;
		const server = watchServer(world, world.startServer(), this.ledger);
		this.servers.push(server);
		this.player = server.host.join(USER).joined;
		this.awaitData();
	}

	/** The server that has the player sends them away, and the record is looked at from both sides until they are in. */
	hop(destination: Destination): void {
		const { world, ledger } = this;
		const { random } = world;
		const from = this.home();
		this.change(from);
		if (random.chance(0.5)) this.save(from);
		this.change(from);
		const { count } = ledger.getSession(from.host.server.jobId, USER);
		const before = this.readRecord();
		world.check("the old server holds the record before a teleport", before.server === from.host.server.jobId);

		const kind = random.next();
		const { teleports, cloud } = world.opened();
		// The player stays, or goes although the script is told that it failed, or the server dies meanwhile.
		if (kind < 0.15) teleports.failNext("Flooded", USER);
		else if (kind < 0.3) cloud.faults.next({ service: "teleports", api: "TeleportAsync" }, { fault: "errorAfter" });
		this.teleport(from, destination);
		const dies = kind > 0.85;
		if (dies) world.after(random.range(0, 4), () => from.host.server.crash());

		const old = this.player!;
		const hasGone = () => old.next !== undefined || (old.left && old.disconnectMessage !== undefined);
		for (let time = 0; time < LONGEST_WAY && !(kind < 0.15) && !hasGone(); time += STEP) {
			world.run(STEP);
			this.look();
		}
		if (kind < 0.15) world.run(5);
		// Whose server died before they left joins again, as people do.
		if (dies && old.left && old.next === undefined) {
			const server = watchServer(world, world.startServer(), ledger);
			this.servers.push(server);
			this.player = server.host.join(USER).joined;
		} else this.player = old.latest();

		this.awaitData();
		const to = this.home();
		const after = this.readRecord();
		world.check("the new server holds the record after it", after.server === to.host.server.jobId);
		const stayed = to === from;
		world.check("a failed teleport changes nothing", !stayed || after.epoch === before.epoch);
		world.check("each server has a session of its own", stayed || after.epoch > before.epoch);
		const arrived = ledger.getSession(to.host.server.jobId, USER).count;
		world.check("a teleport takes everything along", dies || arrived === count, `${arrived} of ${count} changes`);
		const isReserved = to.host.server.privateServerId !== "";
		world.check(
			"the player is where the server sent them",
			stayed || dies || isReserved === (destination !== "public server"),
		);
	}

	/** Everybody goes, and nothing stays open. */
	end(): void {
		const { world, player } = this;
		world.opened().cloud.faults.heal();
		player?.leave();
		world.run(20);
		this.look();
		world.check("no session is left open", this.readRecord().session === undefined);
	}

	/** What a script of the game does to send a player to another server. */
	private teleport({ host }: WatchedServer, destination: Destination): void {
		const { placeId } = this.world.opened();
		const { record } = this.player!;
		this.world.inject("TeleportAsync", `${host.server.name} to a ${destination}`);
		host.spawn(() => {
			const service = host.realm.getService("TeleportService").proxy as TeleportService;
			const options = host.realm.create("TeleportOptions").proxy as TeleportOptions;
			if (destination === "reserved server") options.ShouldReserveServer = true;
			else if (destination !== "public server") {
				// What it returns is typed as unknown.
				// eslint-disable-next-line roblox-ts/no-user-defined-lua-tuple
				const [code] = service.ReserveServerAsync(placeId) as LuaTuple<[code: string, id: string]>;
				options.ReservedServerAccessCode = code;
			}
			pcall(() => service.TeleportAsync(placeId, [record.proxy as Player], options));
		});
	}

	private awaitData(): void {
		const { world } = this;
		const isIn = () => {
			const server = this.findHome();

			return (
				server !== undefined &&
				server.services.persistence.playerData.getLoadError(USER) === undefined &&
				server.services.persistence.playerData.hasLoaded(USER)
			);
		};
		const limit = world.now() + ENTRY_LIMIT;
		while (!isIn() && world.now() < limit) {
			world.run(STEP);
			this.look();
		}
		world.check("the player gets in after a teleport", isIn());
	}

	private change({ host, services }: WatchedServer): void {
		host.run(() => {
			const session = this.ledger.getSession(host.server.jobId, USER);
			const known = unitsOf(services.inventories.getInventory(USER)?.slots ?? []);
			const added = services.inventories.addItem(USER, "dawnbreaker");
			if (!added.ok) return;
			const uids = unitsOf(added.value.slots).filter((uid) => !known.includes(uid));
			this.ledger.change(session, "dawnbreaker", 1, uids);
			services.persistence.playerData.updateValue(USER, "settings", (settings) => ({
				...settings,
				[COUNTER]: session.count,
			}));
		});
	}

	/** Forces a save, as before anything that must not be lost. */
	private save({ host, services }: WatchedServer): void {
		const { count } = this.ledger.getSession(host.server.jobId, USER);
		if (host.run(() => services.persistence.playerData.saveAsync(USER).ok)) this.ledger.confirm(USER, count);
	}

	/** The record from outside, and what the sessions of all servers hold. */
	private look(): void {
		this.ledger.checkConservation([USER], (jobId, userId) => readSession(this.servers, jobId, userId));
	}

	private readRecord(): RecordState {
		return readRecordState(this.world.opened().cloud.dataStores.read("Players", `${USER}`));
	}

	private findHome(): WatchedServer | undefined {
		this.player = this.player?.latest();

		return this.servers.find(({ host }) => host.server === this.player?.server && host.server.state === "running");
	}

	private home(): WatchedServer {
		return this.findHome() ?? error("the player is nowhere");
	}
}

function unitsOf(slots: ReadonlyArray<{ readonly uid?: string } | false>): Array<string> {
	const uids = new Array<string>();
	for (const stack of slots) if (stack && stack.uid !== undefined) uids.push(stack.uid);

	return uids;
}
