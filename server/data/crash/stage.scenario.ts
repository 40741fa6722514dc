import type { PlayerHandle, World } from "simulator";
import { COUNTER, readLiveState, readRecordState, type RecordState } from "../faults/holdings.scenario";
import { Ledger } from "../faults/ledger.scenario";
import { readSession, type WatchedServer } from "../faults/watch-server.scenario";
import { breakServer } from "./broken.scenario";

export const USER = 7;
const STORE = "Players";
/** What the player has from a visit before: some of it nobody knows any more. */
const RECORD = {
	version: 1,
	data: {
		inventory: {
			stacks: [
				{ slot: 1, itemId: "apple", quantity: 5 },
				{ slot: 2, itemId: "star_lantern", quantity: 3 },
				{ slot: 4, itemId: "dawnbreaker", quantity: 1, uid: "dawnbreaker of old" },
			],
		},
		settings: { [COUNTER]: 3 },
		guild: { name: "unknown here" },
	},
};

/** A world of its own for one crash: two servers and one player, whose record and sessions are watched. */
export class Stage {
	readonly world: World;
	readonly first: WatchedServer;
	readonly second: WatchedServer;
	/** Saves that are over, whether they were confirmed or not. */
	saves = 0;
	private readonly servers = new Array<WatchedServer>();
	private readonly ledger: Ledger;

	/** @param outer is told what was checked. @param describe says where in a walk this is. */
	constructor(
		private readonly outer: World,
		private readonly describe: () => string,
		isNew: boolean,
	) {
		const world = outer.sibling();
		this.world = world;
		const { dataStores } = world.open({ runScripts: false }).cloud;
		this.ledger = new Ledger({
			check: (name, holds, detail) => this.check(name, holds, detail),
			now: () => world.now(),
			findJobId: (name) => this.servers.find(({ host }) => host.server.name === name)?.host.server.jobId,
			readRecord: () => this.readRecord(),
			wereHealthy: () => false,
			note: (what) => outer.journal.countInjected(what, 1),
		});
		dataStores.writeObservers.push((write) => this.ledger.observe(write));
		if (!isNew) dataStores.write(STORE, `${USER}`, RECORD);
		this.first = this.start();
		this.second = this.start();
	}

	check(name: string, holds: boolean, detail?: string | (() => string)): void {
		this.outer.check(
			name,
			holds,
			() => `${this.describe()}: ${typeIs(detail, "function") ? detail() : (detail ?? "")}`,
		);
	}

	/** Starts a server of the place. */
	start(): WatchedServer {
		const host = this.world.startServer();
		const { server } = host;
		if (this.world.variant !== undefined) breakServer(host, this.world.variant);
		const { startServer } = host.require<typeof import("server/start-server")>(
			"ServerScriptService/TS/start-server",
		);
		const services = host.run(() => startServer());
		host.run(() => {
			services.persistence.playerData.loaded.connect((userId, problem) => {
				const data = services.documents.find(userId)?.read();
				if (!problem && data) this.ledger.loaded(server.jobId, userId, readLiveState(data));
			});
		});
		server.onEnded = () => this.ledger.ended(server.jobId);
		const watched = { host, services };
		this.servers.push(watched);

		return watched;
	}

	join({ host }: WatchedServer): PlayerHandle {
		return host.join(USER);
	}

	/** Whether the player has their own data on a server. */
	isReady({ host, services }: WatchedServer): boolean {
		const { playerData } = services.persistence;

		return host.server.state === "running" && playerData.hasLoaded(USER) && !playerData.hasErrored(USER);
	}

	/** Whether a server has nothing left to do for the player. */
	isDone({ host, services }: WatchedServer): boolean {
		return (
			host.server.state === "closed" || services.persistence.playerData.measure().get("UnfinishedVisits") === 0
		);
	}

	/** Gives the player something, on a server where their data can be used. */
	change({ host, services }: WatchedServer): void {
		if (host.server.state !== "running") return;
		// Its own turn may be the one in whose place the server dies.
		host.spawn(() => {
			const session = this.ledger.getSession(host.server.jobId, USER);
			if (!services.inventories.addItem(USER, "apple").ok) return;
			this.ledger.change(session, "apple", 1);
			services.persistence.playerData.updateValue(USER, "settings", (settings) => ({
				...settings,
				[COUNTER]: session.count,
			}));
		});
	}

	/** Starts a save of what there is now. */
	save({ host, services }: WatchedServer): void {
		if (host.server.state !== "running") return;
		const { count } = this.ledger.getSession(host.server.jobId, USER);
		host.spawn(() => {
			if (services.persistence.playerData.saveAsync(USER).ok) {
				this.outer.journal.countInjected("confirmed save", 1);
				this.ledger.confirm(USER, count);
			}
			this.saves += 1;
		});
	}

	readRecord(): RecordState {
		return readRecordState(this.world.opened().cloud.dataStores.read(STORE, `${USER}`));
	}

	/** What must hold at any moment. */
	look(): void {
		this.ledger.checkConservation([USER], (jobId, userId) => readSession(this.servers, jobId, userId));
		const problem = this.world.output.find(({ level }) => level === "error");
		this.check("no script error", problem === undefined, problem?.text);
	}
}
