import { Timing } from "server/data/timing";
import { askUntilAnswered } from "server/platform";
import { PlayerPolicy, RESTRICTED } from "shared/policies";
import { Signal } from "shared/signal";
import { readPolicy } from "./read-policy";

export interface PoliciesOptions {
	/** Asks the platform for a player's policy. It may yield, and raises an error where there is no answer. */
	readonly ask: (userId: number) => unknown;
	readonly timing: Timing;
}

interface Visit {
	policy: PlayerPolicy;
}

/**
 * What each player who is here may do where they live. Asked once per visit, and again and again while there is no
 * answer; until then a player may nothing that is forbidden to anybody.
 */
export class Policies {
	/** Fires when a player's policy is known. */
	readonly known = new Signal<[userId: number, policy: PlayerPolicy]>();

	private readonly visits = new Map<number, Visit>();

	constructor(private readonly options: PoliciesOptions) {}

	/** A player came. Returns at once; nothing happens if they are here already. */
	join(userId: number): void {
		if (!this.visits.has(userId)) {
			const visit: Visit = { policy: RESTRICTED };
			this.visits.set(userId, visit);
			task.spawn(() => this.ask(userId, visit));
		}
	}

	/** A player left; nothing happens if they are gone. */
	leave(userId: number): void {
		this.visits.delete(userId);
	}

	/** What a player may do; who is not here, or whose policy is not known yet, is restricted. */
	of(userId: number): PlayerPolicy {
		return this.visits.get(userId)?.policy ?? RESTRICTED;
	}

	private ask(userId: number, visit: Visit): void {
		const policy = askUntilAnswered({
			subject: `the policy of player ${userId}`,
			ask: () => readPolicy(this.options.ask(userId)),
			isWanted: () => this.visits.get(userId) === visit,
			timing: this.options.timing,
		});

		if (policy) {
			visit.policy = policy;
			this.known.fire(userId, policy);
		}
	}
}
