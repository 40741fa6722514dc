import { Verb } from "shared/requests";
import { RateLimiter } from "./rate-limiter";
import { ReplyMemory } from "./reply-memory";
import { RequestLimits } from "./request-limits";

/** Replies kept per player: all of six seconds at the usual rate, far more than a client has under way. */
const REMEMBERED_REPLIES = 64;

/** What is known of a player's requests for as long as they are here. */
export class Visit {
	readonly replies = new ReplyMemory(REMEMBERED_REPLIES);

	private readonly limiter: RateLimiter;
	private readonly verbLimiters = new Map<Verb, RateLimiter>();
	private limited = false;

	constructor(private readonly limits: RequestLimits) {
		this.limiter = new RateLimiter(limits.perSecond, 1);
	}

	/** Whether one more request may be looked at, at this time in seconds. */
	accept(now: number): boolean {
		return this.limiter.accept(now);
	}

	/** Whether one more request of this verb may be done. */
	acceptVerb(verb: Verb, now: number): boolean {
		const limit = this.limits.verbs[verb];

		if (limit === undefined) {
			return true;
		}

		const limiter = this.verbLimiters.get(verb) ?? new RateLimiter(limit, 1);
		this.verbLimiters.set(verb, limiter);

		return limiter.accept(now);
	}

	/** Notes a request in excess. Whether it is the first of a burst, the one that is answered. */
	beginBurst(): boolean {
		const first = !this.limited;
		this.limited = true;

		return first;
	}

	/** Notes a request within the limits. */
	endBurst(): void {
		this.limited = false;
	}
}
