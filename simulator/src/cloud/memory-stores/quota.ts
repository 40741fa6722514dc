import { MinuteMeter } from "../minute-meter";
import { MemoryStoreApi, refuse } from "./errors";
import { MEMORY_BASE, MEMORY_LOOK_BACK, MEMORY_PER_USER, REQUESTS_BASE, REQUESTS_PER_USER } from "./limits";

/** What all memory stores of an experience may use together. */
export class Quota {
	private readonly requests = new MinuteMeter();
	/** The most users of the look-back period: falling numbers of users, each with the last time at which it was so. */
	private peaks = new Array<{ users: number; time: number }>();
	private bytes = 0;

	constructor(
		/** Seconds. */
		private readonly now: () => number,
		private readonly users: () => number,
		/** Frees what has expired. */
		private readonly purge: () => void,
	) {}

	/** Bytes in use, expired items included until something needs their place. */
	usedBytes(): number {
		return this.bytes;
	}

	/** Bytes that may be in use now: more at once with every user who comes, less only days after they have left. */
	memoryLimit(): number {
		const now = this.now();
		const users = this.users();
		this.peaks = this.peaks.filter((peak) => peak.users > users && now - peak.time <= MEMORY_LOOK_BACK);
		this.peaks.push({ users, time: now });
		return MEMORY_BASE + MEMORY_PER_USER * this.peaks[0]!.users;
	}

	requestLimit(): number {
		return REQUESTS_BASE + REQUESTS_PER_USER * this.users();
	}

	/** Request units used in the last minute. */
	usedRequests(): number {
		return this.requests.used(this.now());
	}

	/** Charges a request before it is carried out. */
	charge(units: number, about: MemoryStoreApi): void {
		if (this.usedRequests() >= this.requestLimit()) return refuse("TotalRequestsOverLimit", about);
		this.requests.add(this.now(), units);
	}

	/** Charges what a request turned out to need beyond what was charged before. */
	chargeMore(units: number): void {
		if (units > 0) this.requests.add(this.now(), units);
	}

	/** Refuses what would need more memory than there is; what needs less than before always passes. */
	reserve(bytes: number, about: MemoryStoreApi): void {
		if (bytes <= 0 || this.bytes + bytes <= this.memoryLimit()) return;
		this.purge();
		if (this.bytes + bytes > this.memoryLimit()) refuse("TotalMemoryOverLimit", about);
	}

	/** Notes that more (or less) is in use. */
	use(bytes: number): void {
		this.bytes += bytes;
	}
}
