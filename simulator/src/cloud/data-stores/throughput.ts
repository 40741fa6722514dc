/** Seconds over which the throughput of a key counts (error-codes-and-limits.md, "Throughput limits"). */
const WINDOW = 60;

/** How many entries are kept after they left the window: letting go of each at once would cost more. */
const FORGOTTEN_AT_ONCE = 64;

/** Kilobytes in a minute that may be read from one key and written to it. */
export const READ_LIMIT = 25 * 1024;
export const WRITE_LIMIT = 4 * 1024;

interface Usage {
	times: Array<number>;
	sizes: Array<number>;
	/** How many entries at the front have left the window. */
	head: number;
	total: number;
}

/** How much was read from keys, or written to them, in the last minute. Every request counts as whole kilobytes. */
export class Throughput {
	private readonly keys = new Map<string, Usage>();

	/** @param limit kilobytes in a minute. */
	constructor(private readonly limit: number) {}

	/** Whether a request of so many bytes would be too much for a key now. */
	exceeds(key: string, bytes: number, now: number): boolean {
		const usage = this.keys.get(key);
		if (!usage) return false;
		this.forget(usage, now);
		return usage.total + kilobytes(bytes) > this.limit;
	}

	add(key: string, bytes: number, now: number): void {
		let usage = this.keys.get(key);
		if (!usage) {
			usage = { times: [], sizes: [], head: 0, total: 0 };
			this.keys.set(key, usage);
		}
		const size = kilobytes(bytes);
		usage.times.push(now);
		usage.sizes.push(size);
		usage.total += size;
		this.forget(usage, now);
	}

	/** Seconds until the oldest request of a key no longer counts. */
	secondsUntilLess(key: string, now: number): number {
		const usage = this.keys.get(key);
		const oldest = usage && usage.times[usage.head];
		return oldest === undefined ? 0 : math.max(0, oldest + WINDOW - now);
	}

	private forget(usage: Usage, now: number): void {
		const { times, sizes } = usage;
		let head = usage.head;
		while (head < times.size() && times[head]! <= now - WINDOW) {
			usage.total -= sizes[head]!;
			head += 1;
		}
		usage.head = head;
		if (head < FORGOTTEN_AT_ONCE) return;
		usage.times = times.filter((_, index) => index >= head);
		usage.sizes = sizes.filter((_, index) => index >= head);
		usage.head = 0;
	}
}

function kilobytes(bytes: number): number {
	return math.max(1, math.ceil(bytes / 1024));
}
