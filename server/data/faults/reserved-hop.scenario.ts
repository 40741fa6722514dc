import { type HopTiming, scenario, type World } from "simulator";
import { COUNTER, readRecordState } from "./holdings.scenario";
import { Ledger } from "./ledger.scenario";
import { readSession, type WatchedServer, watchServer } from "./watch-server.scenario";

const USER = 7;
/** The old server is told first, last, and in the same moment. */
const TIMINGS: ReadonlyArray<HopTiming> = [
	{ leaveAfter: 0.2, joinAfter: 1.5 },
	{ leaveAfter: 3, joinAfter: 0.3 },
	{ leaveAfter: 0.5, joinAfter: 0.5 },
];
/** Seconds between two looks at the record, how many there are, and at which of them everything is counted. */
const STEP = 1 / 30;
const LOOKS = 180;
const LOOKS_PER_COUNT = 6;
/** Seconds after which the player is in somewhere, whoever died. */
const ENTRY_LIMIT = 15;

type Side = "from" | "to";
const SIDES: ReadonlyArray<Side> = ["from", "to"];
/** Turns that a server has at most during a hop; the scripts of one that has fewer outlive it. */
const MOST_TURNS = 34;

/** A server that dies in the place of one of its turns, counted from the start of the hop. */
interface Death {
	readonly side: Side;
	readonly turn: number;
}

/** How often the scripts of both servers had a turn during a hop. */
type Turns = Readonly<Record<Side, number>>;

export const reservedHop = scenario(
	"should have a player's record whole on both sides when they teleport between reserved servers, whoever dies when",
	(world) => {
		// As many seeds in a row as there are cases go through all of them.
		const number = world.seedNumber();
		const timing = TIMINGS[number % TIMINGS.size()]!;
		const side = SIDES[math.floor(number / TIMINGS.size()) % SIDES.size()]!;
		const turn = 1 + (math.floor(number / (TIMINGS.size() * SIDES.size())) % MOST_TURNS);
		const turns = new ReservedHop(world, timing, { side, turn }).run();
		world.check("a server dies at each of its turns", turns[side] <= MOST_TURNS, () => `${turns[side]} turns`);
	},
	{ seeds: TIMINGS.size() * SIDES.size() * MOST_TURNS, mostSeeds: 408 },
);

export const oneReservedHop = scenario(
	"should have a player's record whole on both sides when they teleport between reserved servers and data stores fail",
	(world) => {
		const { random } = world;
		const timing = { leaveAfter: random.range(0, 4), joinAfter: random.range(0.2, 4) };
		new ReservedHop(world, timing, undefined, random.range(0, 0.4)).run();
	},
	{ mostSeeds: 408 },
);

/** One hop in a world of its own, so that each is the same up to the death. */
class ReservedHop {
	private readonly world: World;
	private readonly servers = new Array<WatchedServer>();
	private readonly ledger: Ledger;

	constructor(
		private readonly outer: World,
		private readonly timing: HopTiming,
		private readonly death?: Death,
		private readonly failures = 0,
	) {
		const world = outer.sibling();
		this.world = world;
		const { dataStores } = world.open({ runScripts: false }).cloud;
		this.ledger = new Ledger({
			check: (name, holds, detail) => outer.check(name, holds, () => this.describe(detail)),
			now: () => world.now(),
			findJobId: (name) => this.servers.find(({ host }) => host.server.name === name)?.host.server.jobId,
			readRecord: (userId) => readRecordState(dataStores.read("Players", `${userId}`)),
			wereHealthy: () => failures === 0,
			note: (what) => outer.journal.countInjected(what, 1),
		});
		dataStores.writeObservers.push((write) => this.ledger.observe(write));
		world.onServer = (host) => this.servers.push(watchServer(world, host, this.ledger));
	}

	run(): Turns {
		const { world, outer, timing, death, failures } = this;
		outer.journal.countInjected("teleport between reserved servers", 1);
		const from = this.open();
		const to = this.open();
		const player = from.host.join(USER);
		world.runUntil(() => this.hasLoaded(from), "the player gets in", ENTRY_LIMIT);
		world.run(2);
		this.change(from);
		from.host.run(() => from.services.persistence.playerData.saveAsync(USER));
		const saved = this.session(from).count;
		this.ledger.confirm(USER, saved);
		this.change(from);
		const all = this.session(from).count;

		if (failures > 0) {
			outer.journal.countInjected("data stores that fail now and then", 1);
			world.opened().cloud.faults.setRates("dataStores", { errorBefore: failures, errorAfter: failures });
		}
		const turnsBefore = { from: from.host.server.turns(), to: to.host.server.turns() };
		world.inside(() => world.opened().move(player.joined, to.host.server, {}, timing));
		if (death) (death.side === "from" ? from : to).host.server.crashAtTurn(death.turn);
		for (let look = 1; look <= LOOKS; look++) {
			world.run(STEP);
			this.look(saved, all, look % LOOKS_PER_COUNT === 0);
		}
		const turns = {
			from: from.host.server.turns() - turnsBefore.from,
			to: to.host.server.turns() - turnsBefore.to,
		};
		const dying = death && (death.side === "from" ? from : to).host.server;
		const died = dying !== undefined && dying.state !== "running";
		if (!died) dying?.crashAtTurn(math.huge);
		else outer.journal.countInjected(`death of the ${death?.side === "from" ? "old" : "new"} server`, 1);

		world.opened().cloud.faults.heal();
		let home = to;
		if (to.host.server.state !== "running") {
			home = this.open();
			home.host.join(USER);
		}
		world.run(failures > 0 ? 2 * ENTRY_LIMIT : ENTRY_LIMIT);
		this.look(saved, all);
		outer.check("the player gets in after a hop, whoever died", this.hasLoaded(home), () => this.describe());
		const { count } = this.session(home);
		const oldDied = died && death?.side === "from";
		outer.check("a hop takes everything along unless the old server died", oldDied || count === all, () =>
			this.describe(`${count} of ${all} changes`),
		);
		this.change(home);
		home.host.run(() => home.services.persistence.playerData.saveAsync(USER));
		this.ledger.confirm(USER, this.session(home).count);
		world.checkInvariants();
		outer.checkInvariants();

		return turns;
	}

	/** A reserved server, started. */
	private open(): WatchedServer {
		const experience = this.world.opened();
		const { accessCode } = experience.teleports.reserve(experience.placeId);
		const server = experience.teleports.openReserved(accessCode);

		return this.servers.find(({ host }) => host.server === server) ?? error("a reserved server was not watched");
	}

	/** The record from outside, and what the sessions of both servers hold. */
	private look(saved: number, all: number, count = true): void {
		const { outer, ledger, world, servers } = this;
		const record = readRecordState(world.opened().cloud.dataStores.read("Players", `${USER}`));
		outer.check(
			"the record of a hop has what was saved, or all",
			record.count === saved || record.count === all,
			() => this.describe(`change ${record.count} of ${saved} or ${all}`),
		);
		if (count) ledger.checkConservation([USER], (jobId, userId) => readSession(servers, jobId, userId));
	}

	private change({ services, host }: WatchedServer): void {
		host.run(() => {
			const session = this.session({ services, host });
			const before = services.inventories.getInventory(USER)?.slots ?? [];
			const known = new Set<string>();
			for (const stack of before) if (stack && stack.uid !== undefined) known.add(stack.uid);
			const added = services.inventories.addItem(USER, "dawnbreaker");
			const uids = new Array<string>();
			for (const stack of added.ok ? added.value.slots : [])
				if (stack && stack.uid !== undefined && !known.has(stack.uid)) uids.push(stack.uid);
			this.ledger.change(session, "dawnbreaker", 1, uids);
			services.persistence.playerData.updateValue(USER, "settings", (settings) => ({
				...settings,
				[COUNTER]: session.count,
			}));
		});
	}

	private session({ host }: WatchedServer): ReturnType<Ledger["getSession"]> {
		return this.ledger.getSession(host.server.jobId, USER);
	}

	private hasLoaded({ services, host }: WatchedServer): boolean {
		return host.server.state === "running" && services.persistence.playerData.canTransact(USER);
	}

	private describe(detail?: string | (() => string)): string {
		const { death, timing } = this;
		const when = `leave after ${timing.leaveAfter} s, join after ${timing.joinAfter} s, at ${this.world.now()} s`;
		const how = death ? `, ${death.side} dies at turn ${death.turn}` : "";

		return `${when}${how}: ${typeIs(detail, "function") ? detail() : (detail ?? "")}`;
	}
}
