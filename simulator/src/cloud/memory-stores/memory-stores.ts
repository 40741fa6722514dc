import { HashMap } from "./hash-map";
import { Queue } from "./queue";
import { Quota } from "./quota";
import { SortedMap } from "./sorted-map";

/** The memory stores of one experience. Nothing in them is durable. */
export class MemoryStores {
	readonly quota: Quota;
	private readonly hashMaps = new Map<string, HashMap>();
	private readonly sortedMaps = new Map<string, SortedMap>();
	private readonly queues = new Map<string, Queue>();

	/**
	 * @param now seconds.
	 * @param users how many users play now.
	 */
	constructor(
		private readonly now: () => number,
		users: () => number,
	) {
		this.quota = new Quota(now, users, () => this.purge());
	}

	hashMap(name: string): HashMap {
		return this.open(this.hashMaps, name, () => new HashMap(name, this.now, this.quota, false));
	}

	sortedMap(name: string): SortedMap {
		return this.open(this.sortedMaps, name, () => new SortedMap(name, this.now, this.quota, true));
	}

	queue(name: string): Queue {
		return this.open(this.queues, name, () => new Queue(name, this.now, this.quota, true));
	}

	/** Loses everything, as memory stores may. */
	clear(): void {
		this.hashMaps.clear();
		this.sortedMaps.clear();
		this.queues.clear();
		this.quota.use(-this.quota.usedBytes());
	}

	private purge(): void {
		for (const [, structure] of this.hashMaps) structure.purge();
		for (const [, structure] of this.sortedMaps) structure.purge();
		for (const [, structure] of this.queues) structure.purge();
	}

	private open<T extends defined>(structures: Map<string, T>, name: string, create: () => T): T {
		let structure = structures.get(name);
		if (structure === undefined) {
			structure = create();
			structures.set(name, structure);
		}
		return structure;
	}
}
