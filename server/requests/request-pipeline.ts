import { PlayerDocument, PlayerDocuments } from "server/players";
import { Reason } from "shared/reasons";
import { parseRequest, Reply, Request } from "shared/requests";
import { namesOtherPlayer } from "./names-other-player";
import { DEFAULT_REQUEST_LIMITS, RequestLimits } from "./request-limits";
import { isSameRequest } from "./same-request";
import { SuspicionLog } from "./suspicion-log";
import { Visit } from "./visit";

const NOT_LOADED: Reply = { ok: false, reason: "player_not_loaded" };
const RATE_LIMITED: Reply = { ok: false, reason: "rate_limited" };
const BUSY: Reply = { ok: false, reason: "inventory_busy" };
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
	readonly limits?: RequestLimits;
}

/** Answers what players ask for. */
export interface RequestPipeline {
	/**
	 * Answers whatever a player sent; `undefined` where it is dropped unanswered. It never throws, and looks at no more
	 * of a payload than the few fields of a request.
	 */
	readonly answer: (userId: number, payload: unknown) => Reply | undefined;
	/** Drops what is known of a player who left. */
	readonly forget: (userId: number) => void;
}

/**
 * Rate limit, then schema, then repeated id, then handler; each may end it with a typed reason.
 *
 * What goes over a limit is dropped, only the first of a burst is told so. It is not remembered under its id, so it can
 * be sent again.
 */
export function createRequestPipeline(options: RequestPipelineOptions): RequestPipeline {
	const { documents, handle, acknowledge, suspicions, now, limits = DEFAULT_REQUEST_LIMITS } = options;
	const visits = new Map<number, Visit>();
	const failures = new Map<string, number>();

	function limit(userId: number, visit: Visit): Reply | undefined {
		suspicions.report(userId, "rate");

		return visit.beginBurst() ? RATE_LIMITED : undefined;
	}

	/** Only the first of each decade is printed: a request that fails can be sent ten times a second for hours. */
	function reportFailure(userId: number, verb: string, message: unknown): Reply {
		const count = (failures.get(verb) ?? 0) + 1;
		failures.set(verb, count);

		if (math.log10(count) % 1 === 0) {
			warn(`request "${verb}" of player ${userId} failed (${count} so far): ${message}`);
		}

		return INTERNAL_ERROR;
	}

	function perform(document: PlayerDocument, request: Request): Reply {
		if (document.isBusy()) {
			return BUSY;
		}

		const [handled, reply] = pcall(() => handle(document, request));

		if (!handled) {
			return reportFailure(document.userId, request.verb, reply);
		}

		if (!reply.ok) {
			return refuseWith(document.userId, reply.reason);
		}

		acknowledge(document.userId, request.id);

		return reply;
	}

	function refuseWith(userId: number, reason: Reason): Reply {
		if (reason === "invalid_slot") {
			suspicions.report(userId, "slot");
		}

		if (reason === "unknown_offer") {
			suspicions.report(userId, "offer");
		}

		return { ok: false, reason };
	}

	function answerAgain(userId: number, first: Request, reply: Reply, repeated: Request): Reply {
		if (!isSameRequest(first, repeated)) {
			suspicions.report(userId, "reused_id");
		}

		return reply;
	}

	function answer(userId: number, payload: unknown): Reply | undefined {
		const visit = visits.get(userId) ?? new Visit(limits);
		visits.set(userId, visit);

		const time = now();

		if (!visit.accept(time)) {
			return limit(userId, visit);
		}

		const document = documents.find(userId);

		if (!document) {
			visit.endBurst();
			return NOT_LOADED;
		}

		const [read, parsed] = pcall(() => parseRequest(payload));

		if (!read) {
			return reportFailure(userId, "(unread)", parsed);
		}

		if (!parsed.ok) {
			suspicions.report(userId, namesOtherPlayer(payload, userId) ? "other_player" : "schema");
			visit.endBurst();
			return { ok: false, reason: parsed.reason };
		}

		const request = parsed.value;
		const earlier = visit.replies.find(request.id);

		if (earlier) {
			visit.endBurst();
			return answerAgain(userId, earlier.request, earlier.reply, request);
		}

		if (!visit.acceptVerb(request.verb, time)) {
			return limit(userId, visit);
		}

		visit.endBurst();
		const reply = perform(document, request);
		visit.replies.remember(request, reply);

		return reply;
	}

	return {
		answer,
		forget: (userId) => {
			visits.delete(userId);
			suspicions.forget(userId);
		},
	};
}
