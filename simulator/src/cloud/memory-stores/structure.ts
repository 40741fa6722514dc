import { MinuteMeter } from "../minute-meter";
import { MemoryStoreApi, refuse } from "./errors";
import { STRUCTURE_BYTES, STRUCTURE_ITEMS, STRUCTURE_REQUESTS } from "./limits";
import { Quota } from "./quota";

/** What hash maps, sorted maps and queues have in common: items that take memory until they expire. */
export abstract class Structure {
	protected bytes = 0;
	protected count = 0;
	private readonly requests = new MinuteMeter();

	constructor(
		readonly name: string,
		/** Seconds. */
		protected readonly now: () => number,
		protected readonly quota: Quota,
		/** Whether it stands on one partition, which limits its size and its requests: all but hash maps. */
		private readonly limited: boolean,
	) {}

	/** Frees what has expired. */
	abstract purge(): void;

	/** Charges a request's units before it is carried out. */
	charge(api: string, units = 1): void {
		const about = this.about(api);
		if (this.limited && this.requests.used(this.now()) >= STRUCTURE_REQUESTS) {
			return refuse("DataStructureRequestsOverLimit", about);
		}
		this.quota.charge(units, about);
		this.requests.add(this.now(), units);
	}

	/** Charges what a request turned out to need beyond what was charged before. */
	chargeMore(units: number): void {
		this.quota.chargeMore(units);
		if (units > 0) this.requests.add(this.now(), units);
	}

	/** Throws when an item cannot be stored for want of room. Nothing has changed then. */
	protected reserve(api: string, bytes: number, items: number): void {
		const about = this.about(api);
		if (this.limited && (this.count + items > STRUCTURE_ITEMS || this.bytes + bytes > STRUCTURE_BYTES)) {
			this.purge();
			if (items > 0 && this.count + items > STRUCTURE_ITEMS) return refuse("DataStructureItemsOverLimit", about);
			if (bytes > 0 && this.bytes + bytes > STRUCTURE_BYTES) return refuse("DataStructureMemoryOverLimit", about);
		}
		this.quota.reserve(bytes, about);
	}

	protected use(bytes: number, items: number): void {
		this.bytes += bytes;
		this.count += items;
		this.quota.use(bytes);
	}

	protected about(api: string): MemoryStoreApi {
		return { api, structure: this.name };
	}
}
