import { Backoff, waitAfter } from "./backoff";
import { SessionConfig } from "./data-config";
import { AttemptFailure, RetryHandler } from "./data-store-wrapper";
import { EntryTransform, StoredEntry } from "./key-value-store";
import { LockObserver } from "./lock-observer";
import { ReleaseChannel } from "./release-requests";
import { ReserveBeats } from "./reserve-heartbeat";
import { ServerLiveness } from "./server-liveness";
import { Session } from "./session";
import { readLock, SessionHolder, writeLock } from "./session-lock";
import { fail, StoreFailure } from "./store-result";
import { Timing } from "./timing";

export interface OpeningOptions {
	readonly server: string;
	readonly liveness: ServerLiveness;
	readonly reserve: ReserveBeats;
	readonly releases: ReleaseChannel;
	readonly timing: Timing;
	readonly config: SessionConfig;
	/** Between attempts while the data store fails. */
	readonly backoff: Backoff;
	/** Seconds of failures after which to give up. */
	readonly failAfter: number;
	/** Seconds of waiting for another server after which to give up. */
	readonly lockedAfter: number;
	readonly emptyValue: defined;
	readonly userIds: ReadonlyArray<number>;
	readonly observer: LockObserver;
	readonly findFault?: (value: defined) => string | undefined;
	readonly isCancelled?: () => boolean;
	/** How many wait for other servers at the moment. */
	readonly countWaiting: () => number;
	/** Told once, when it turns out that another server holds the session. */
	readonly onWait: () => void;
}

type Step =
	/** The attempt wrote this session into the record, or found it there. */
	| { readonly kind: "taken"; readonly epoch: number; readonly promised: boolean; readonly stored?: StoredEntry }
	| { readonly kind: "locked"; readonly holder: SessionHolder; readonly version: string }
	| { readonly kind: "refused"; readonly message: string };

/** Seconds of waiting after which a live server is asked less often. */
const LATE = 30;

/** One attempt after the other to take the session of a key, until it is taken or there is no hope. */
export class SessionOpening {
	/** What the last attempt came to; missing if it did not get as far as the record. */
	private step?: Step;
	/** A session that may be taken from the server that abandoned it. */
	private abandoned?: string;
	/** Whether some attempt may have left this session in the record. */
	private mayHold = false;
	private failures = 0;
	private failingSince?: number;
	private lockedSince?: number;
	private askedAt = -math.huge;

	constructor(
		private readonly session: Session,
		private readonly options: OpeningOptions,
	) {}

	readonly transform: EntryTransform = (stored) => {
		const step = this.look(stored);
		this.step = step;

		if (step.kind !== "taken") {
			return undefined;
		}

		this.mayHold = true;
		const { server, timing, emptyValue, userIds, config } = this.options;

		return {
			value: stored?.value ?? emptyValue,
			userIds: stored && !stored.userIds.isEmpty() ? stored.userIds : userIds,
			metadata: writeLock(stored?.metadata ?? {}, {
				epoch: step.epoch,
				holder: {
					session: this.session.id,
					server,
					time: timing.unixTime(),
					refresh: step.promised ? config.refreshPromise : undefined,
				},
			}),
		};
	};

	/** Decides after each attempt whether and when to make the next one. */
	readonly retry: RetryHandler = (_attempts, failure) => {
		if (this.options.isCancelled?.()) {
			return undefined;
		}

		if (failure) {
			this.step = undefined;
			return this.afterFailure(failure);
		}

		this.failingSince = undefined;
		this.failures = 0;

		return this.step?.kind === "locked" ? this.afterLocked(this.step.holder, this.step.version) : undefined;
	};

	/** What was taken; missing unless the last attempt succeeded. */
	taken(): { readonly epoch: number; readonly promised: boolean; readonly stored?: StoredEntry } | undefined {
		return this.step?.kind === "taken" ? this.step : undefined;
	}

	/** Whether the record may hold this session although it was not opened. */
	mayBeHeld(): boolean {
		return this.mayHold;
	}

	/** Why nothing was taken although the last request was answered. */
	failure(): StoreFailure {
		const { key } = this.session;

		if (this.step?.kind === "refused") {
			return fail("RecordRefused", this.step.message);
		}

		if (this.step?.kind === "locked") {
			return fail("SessionLocked", `server ${this.step.holder.server} holds the session of ${key}`);
		}

		return fail("DataStoreError", `the request for ${key} was answered without a look at the record`);
	}

	private look(stored: StoredEntry | undefined): Step {
		const { server, liveness, findFault } = this.options;
		const fault = stored && findFault?.(stored.value);

		if (fault !== undefined) {
			return { kind: "refused", message: fault };
		}

		const { epoch, holder } = readLock(stored?.metadata ?? {});
		const promised = !liveness.isCovered();

		if (!holder) {
			return { kind: "taken", epoch: epoch + 1, promised, stored };
		}

		// An earlier attempt of this very request was applied, whatever its answer said.
		if (holder.session === this.session.id) {
			return { kind: "taken", epoch, promised, stored };
		}

		// This server holds one session of a key at a time, so another one of its own is left over from a lost answer.
		if (holder.server === server || holder.session === this.abandoned) {
			return { kind: "taken", epoch: epoch + 1, promised, stored };
		}

		return { kind: "locked", holder, version: stored?.version ?? "" };
	}

	private afterFailure(failure: AttemptFailure): number | undefined {
		const { timing, backoff, failAfter } = this.options;
		this.failures += 1;
		this.failingSince ??= timing.now();

		if (!failure.retryable || timing.now() - this.failingSince >= failAfter) {
			return undefined;
		}

		return waitAfter(backoff, this.failures, timing.random);
	}

	private afterLocked(holder: SessionHolder, version: string): number | undefined {
		const { timing, liveness, reserve, observer, config, lockedAfter } = this.options;

		if (this.lockedSince === undefined) {
			this.lockedSince = timing.now();
			this.options.onWait();
		}

		this.askForRelease(holder);
		const life = liveness.check(holder.server);
		const signs = {
			life,
			reserve: holder.refresh === undefined || life === "alive" ? undefined : reserve.read(holder.server),
			covered: liveness.isCovered(),
		};
		const now = timing.now();

		if (observer.observe(holder, version, signs, now) === "abandoned") {
			this.abandoned = holder.session;
			return 0;
		}

		const waited = now - this.lockedSince;

		return waited >= lockedAfter || this.options.isCancelled?.()
			? undefined
			: this.pause(waited, observer.deathIn(now), config);
	}

	private pause(waited: number, deathIn: number | undefined, config: SessionConfig): number {
		const { pollFirst, poll, pollLate, pollsPerSecond, pollSpread } = config;
		const own = waited < 2 * pollFirst ? pollFirst : waited < LATE ? poll : pollLate;
		const pause = math.max(own, math.min(pollSpread, this.options.countWaiting() / pollsPerSecond));

		// In a crowd the look that confirms a death would else come up to a whole pause too late.
		return deathIn === undefined ? pause : math.min(pause, math.max(poll, deathIn));
	}

	private askForRelease({ server, session }: SessionHolder): void {
		const { timing, releases, config } = this.options;

		if (timing.now() - this.askedAt >= config.askAgain) {
			this.askedAt = timing.now();
			releases.ask(server, { key: this.session.key, session });
		}
	}
}
