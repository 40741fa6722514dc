import { PlayerDocument, PlayerDocuments } from "server/players";
import { parseRequest, Reply, Request } from "shared/requests";
import { RateLimiter } from "./rate-limiter";
import { ReplyMemory } from "./reply-memory";
import { SuspicionLog } from "./suspicion-log";

/** Requests that one player may make in any second. */
const REQUESTS_PER_SECOND = 10;

/** Replies kept per player: all of six seconds at the highest rate, far more than a client has under way. */
const REMEMBERED_REPLIES = 64;

const NOT_LOADED: Reply = { ok: false, reason: "player_not_loaded" };
const RATE_LIMITED: Reply = { ok: false, reason: "rate_limited" };
const INTERNAL_ERROR: Reply = { ok: false, reason: "internal_error" };

export interface RequestPipelineOptions {
	readonly documents: PlayerDocuments;
	/** Does what a request asks for, without yielding. */
	readonly handle: (document: PlayerDocument, request: Request) => Reply;
	/** Told of each request that took effect, after its effect. */
	readonly acknowledge: (userId: number, requestId: number) => void;
	readonly suspicions: SuspicionLog;
	/** Seconds on a clock that never goes back. */
	readonly now: () => number;
}

/** What is known of a player's requests for as long as they are here. */
interface Visit {
	readonly document: PlayerDocument;
	readonly limiter: RateLimiter;
	readonly replies: ReplyMemory;
	/** Within a burst that goes over the limit, of which only the first call is answered. */
	limited: boolean;
}

/** Answers whatever a player sent; `undefined` where it is dropped unanswered. */
export type RequestPipeline = (userId: number, payload: unknown) => Reply | undefined;

/** Rate limit, then schema, then handler; each may end it with a typed reason. */
export function createRequestPipeline(options: RequestPipelineOptions): RequestPipeline {
	const { documents, handle, acknowledge, suspicions, now } = options;
	const visits = new Map<number, Visit>();

	documents.opened.connect((document) => {
		visits.set(document.userId, {
			document,
			limiter: new RateLimiter(REQUESTS_PER_SECOND, 1),
			replies: new ReplyMemory(REMEMBERED_REPLIES),
			limited: false,
		});
	});

	documents.closed.connect((document) => {
		visits.delete(document.userId);
		suspicions.forget(document.userId);
	});

	function limit(visit: Visit): Reply | undefined {
		suspicions.report(visit.document.userId, "rate");

		if (visit.limited) {
			return undefined;
		}

		visit.limited = true;
		return RATE_LIMITED;
	}

	function perform(visit: Visit, request: Request): Reply {
		const [handled, reply] = pcall(() => handle(visit.document, request));

		if (!handled) {
			warn(`request "${request.verb}" of player ${visit.document.userId} failed: ${reply}`);
			return INTERNAL_ERROR;
		}

		if (reply.ok) {
			acknowledge(visit.document.userId, request.id);
		}

		return reply;
	}

	return (userId, payload) => {
		const visit = visits.get(userId);

		if (!visit) {
			return NOT_LOADED;
		}

		if (!visit.limiter.accept(now())) {
			return limit(visit);
		}

		visit.limited = false;
		const parsed = parseRequest(payload);

		if (!parsed.ok) {
			suspicions.report(userId, "schema");
			return parsed;
		}

		const request = parsed.value;
		const earlier = visit.replies.find(request.id);

		if (earlier) {
			return earlier;
		}

		const reply = perform(visit, request);
		visit.replies.remember(request.id, reply);

		return reply;
	};
}
