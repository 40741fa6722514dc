import type { PlayerHandle, RecordView, Scenario, ServerHandle, World } from "simulator";
import { scenario } from "simulator";
import { LIBRARIES } from "./libraries";
import { Keeper, Library, toKey } from "./library";

/** Seconds of a request, there and back, and of a message. */
export const LATENCY = { dataStores: 0.1, memoryStores: 0.05, messaging: 1.5 };

/** Seconds after which a player whom a library sent away is back. */
const REJOIN_SECONDS = 1;
/** No library makes anybody wait for longer. */
const LONGEST_WAIT = 3600;

/** A server with a library on it. */
export interface LabServer {
	readonly host: ServerHandle;
	readonly keeper: Keeper;
}

/** A cloud of known latencies with servers that all run one library. */
export class Lab {
	constructor(
		readonly world: World,
		readonly library: Library,
	) {
		this.setLatency(LATENCY.dataStores);
		const { faults, messages } = this.cloud();
		const memory = LATENCY.memoryStores;
		faults.setRates("memoryStores", { latency: [memory, memory], appliesAfterCrash: 0 });
		faults.setRates("messaging", { latency: [memory, memory] });
		messages.setDelivery({ delay: [LATENCY.messaging, LATENCY.messaging] });
	}

	cloud() {
		return this.world.opened().cloud;
	}

	/** From now on requests to data stores take so many seconds, and what is under way at a crash is lost. */
	setLatency(seconds: number): void {
		this.cloud().faults.setRates("dataStores", { latency: [seconds, seconds], appliesAfterCrash: 0 });
	}

	startServer(): LabServer {
		const host = this.world.startServer();
		return { host, keeper: this.library.start(host) };
	}

	/** Lets a player in, as often as it takes until their data is loaded. @returns the seconds that took. */
	joinUntilLoaded(server: LabServer, userId: number): number {
		const { world } = this;
		const began = world.now();
		while (true) {
			const player = this.join(server, userId);
			const isOver = () => server.keeper.isLoaded(userId) || player.joined.left;
			world.runUntil(isOver, `player ${userId} is in`, LONGEST_WAIT);
			if (server.keeper.isLoaded(userId)) return world.now() - began;
			world.run(REJOIN_SECONDS);
		}
	}

	join({ host }: LabServer, userId: number): PlayerHandle {
		return host.join(userId);
	}

	/** Players come one after the other within some seconds, and all get their data. */
	fill(server: LabServer, players: number, seconds: number): void {
		const { world } = this;
		for (let userId = 1; userId <= players; userId++) {
			this.join(server, userId);
			world.run(seconds / players);
		}
		const isFull = () => {
			for (let userId = 1; userId <= players; userId++) if (!server.keeper.isLoaded(userId)) return false;
			return true;
		};
		world.runUntil(isFull, "everybody's data is loaded", 60);
	}

	/** What is stored for a player. */
	readRecord(userId: number): RecordView | undefined {
		return this.cloud().dataStores.read(this.library.store, toKey(userId));
	}

	/** The player's number in the data store. */
	readStored(userId: number): number {
		const record = this.readRecord(userId);
		return record ? this.library.readNumber(record.value) : 0;
	}

	/** Whether any server has the player's session, by what is stored. */
	isHeld(userId: number): boolean {
		const record = this.readRecord(userId);
		return record !== undefined && this.library.isHeld(record);
	}

	/** Tells the benchmark of one measurement. */
	sample(figure: string, value: number): void {
		print(`sample ${figure} ${this.library.id} ${string.format("%.4f", value)}`);
	}
}

/** The same measurement of each library. @param seeds how often, by the library where its runs take long. */
export function measureEach(
	what: string,
	measure: (lab: Lab) => void,
	seeds: (library: Library) => number,
): ReadonlyArray<Scenario> {
	return LIBRARIES.map((library) =>
		scenario(`should measure ${what} of ${library.id}`, (world) => measure(new Lab(world, library)), {
			seeds: seeds(library),
		}),
	);
}

/** The scenarios of several measurements. */
export function flatten(lists: ReadonlyArray<ReadonlyArray<Scenario>>): ReadonlyArray<Scenario> {
	const all = new Array<Scenario>();
	for (const list of lists) for (const item of list) all.push(item);
	return all;
}
