import type { Check } from "./ledger.scenario";

export interface EntryClockOptions {
	readonly check: Check;
	/** Virtual seconds. */
	readonly now: () => number;
	/** Whether nothing at all went wrong in the cloud during a span of time. */
	readonly wereCalm: (from: number, until: number) => boolean;
	/** Whether data stores answered well during a span of time, whatever else failed. */
	readonly wereHealthy: (from: number, until: number) => boolean;
}

/** Seconds in which everybody is in when nothing fails. */
export const ENTRY_LIMIT = 15;
/** Seconds in which everybody is in when data stores work, and nothing that makes hand-overs fast does. */
export const SLOW_ENTRY_LIMIT = 120;
/** Seconds before an entry that count as well: whatever failed then may still be felt. */
const AFTERMATH = 60;

/** Somebody who waits for their data. */
interface Entry {
	readonly userId: number;
	readonly since: number;
}

/** Liveness: with healthy data stores nobody waits long for their data, and nobody plays on defaults. */
export class EntryClock {
	private readonly waiting = new Map<string, Entry>();
	/** The longest time that anybody waited while nothing failed. */
	longest = 0;

	constructor(private readonly options: EntryClockOptions) {}

	entered(jobId: string, userId: number): void {
		this.waiting.set(`${jobId}/${userId}`, { userId, since: this.options.now() });
	}

	left(jobId: string, userId: number): void {
		this.waiting.delete(`${jobId}/${userId}`);
	}

	/** A server is no more, and nobody waits there. */
	ended(jobId: string): void {
		for (const [key] of this.waiting) if (key.sub(1, jobId.size()) === jobId) this.waiting.delete(key);
	}

	/** @param errored whether it is defaults that are used. */
	loaded(jobId: string, userId: number, errored: boolean): void {
		const key = `${jobId}/${userId}`;
		const entry = this.waiting.get(key);
		if (!entry) return;
		const { since } = entry;
		const { check, now, wereCalm } = this.options;
		check(
			"nobody plays on defaults when nothing fails",
			!errored || !wereCalm(since - AFTERMATH, now()),
			`player ${userId} after ${now() - since} s`,
		);
		// Who plays on defaults still waits for what is theirs.
		if (errored) return;
		this.judge(key, entry);
		this.waiting.delete(key);
	}

	/** Looks after those who still wait. */
	checkWaiting(): void {
		for (const [key, entry] of this.waiting) this.judge(key, entry);
	}

	private judge(key: string, { since }: Entry): void {
		const { check, now, wereCalm, wereHealthy } = this.options;
		const seconds = now() - since;
		const from = since - AFTERMATH;
		const calm = wereCalm(from, now());
		if (calm) this.longest = math.max(this.longest, seconds);
		const detail = () => `${key} since ${since} s, for ${seconds} s`;
		check("nobody waits more than 15 s when nothing fails", !calm || seconds <= ENTRY_LIMIT, detail);
		check(
			"nobody waits more than two minutes while data stores are healthy",
			!wereHealthy(from, now()) || seconds <= SLOW_ENTRY_LIMIT,
			detail,
		);
	}
}
