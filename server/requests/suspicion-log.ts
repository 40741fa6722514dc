import { Signal } from "shared/signal";

/** What an honest client does not do. */
export type Suspicion =
	/** More requests than the rate limit allows. */
	| "rate"
	/** A request of no known shape. */
	| "schema"
	/** A slot that the inventory does not have, and so the client never showed. */
	| "slot"
	/** An offer that the shop does not have, and so the client never showed. */
	| "offer"
	/** A request that names another player as the one whose data it is about. */
	| "other_player"
	/** A request id that was used before, for something else. */
	| "reused_id";

/** Counts what looks like an attack, per player. */
export class SuspicionLog {
	/** Fires each time with the player's new count of that kind; a game can kick from here. */
	readonly reported = new Signal<[userId: number, suspicion: Suspicion, count: number]>();

	private readonly counts = new Map<number, Map<Suspicion, number>>();

	report(userId: number, suspicion: Suspicion): void {
		const counts = this.counts.get(userId) ?? new Map<Suspicion, number>();
		const count = (counts.get(suspicion) ?? 0) + 1;

		counts.set(suspicion, count);
		this.counts.set(userId, counts);
		this.reported.fire(userId, suspicion, count);
	}

	/** How often something was reported of a player since they joined. */
	count(userId: number, suspicion: Suspicion): number {
		return this.counts.get(userId)?.get(suspicion) ?? 0;
	}

	/** How often anything was reported of a player since they joined. */
	total(userId: number): number {
		let total = 0;

		for (const [, count] of this.counts.get(userId) ?? new Map<Suspicion, number>()) {
			total += count;
		}

		return total;
	}

	/** Drops the counts of a player who left. */
	forget(userId: number): void {
		this.counts.delete(userId);
	}
}

/**
 * Writes suspicions to the output: the first of a player and kind, then the tenth, the hundredth and so on, so that a
 * flood cannot fill the log.
 */
export function printSuspicions(log: SuspicionLog): void {
	log.reported.connect((userId, suspicion, count) => {
		if (math.log10(count) % 1 === 0) {
			warn(`player ${userId} is suspicious: ${suspicion} × ${count}`);
		}
	});
}
