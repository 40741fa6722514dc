import { succeed } from "shared/result";
import { Signal } from "shared/signal";
import { LoadConfig, SessionConfig } from "./data-config";
import { DataStoreWrapper, RetryHandler } from "./data-store-wrapper";
import { StoredEntry } from "./key-value-store";
import { LockObserver } from "./lock-observer";
import { OrphanReleaser } from "./orphan-releaser";
import { sleep, waitAtMost } from "./pending";
import { PromiseKeeper } from "./promise-keeper";
import { OpenOptions, RecordStore, ValueTransform, WriteOptions, WriteOutcome } from "./record-store";
import { ReleaseChannel } from "./release-requests";
import { ReserveBeats } from "./reserve-heartbeat";
import { ServerLiveness } from "./server-liveness";
import { Session, SessionEnd } from "./session";
import { SessionOpening } from "./session-opening";
import { SessionWriting } from "./session-writing";
import { fail, StoreResult } from "./store-result";
import { Timing } from "./timing";

export interface SessionLockedStoreOptions {
	readonly wrapper: DataStoreWrapper;
	/** This server's id; no other server may ever have it. At most 40 characters. */
	readonly server: string;
	readonly liveness: ServerLiveness;
	readonly reserve: ReserveBeats;
	readonly releases: ReleaseChannel;
	readonly timing: Timing;
	/** Makes a string that never was before, of at most 40 characters. */
	readonly createId: () => string;
	readonly session: SessionConfig;
	readonly loading: Pick<LoadConfig, "backoff" | "failAfter" | "lockedAfter">;
	/** Stands under a new key, to carry its session, until something is written. */
	readonly emptyValue: defined;
}

/** Seconds between two looks at what a closing server still has to give up. */
const SETTLE_PAUSE = 0.1;

/**
 * Records that only one server at a time may write. Everything goes through one atomic update, whose transform looks
 * whether the session in the record's metadata is still this server's: a write of a server that lost it, however late,
 * changes nothing. All requests yield; none raises an error.
 */
export class SessionLockedStore implements RecordStore {
	/** Fires when another server turned out to have the session. Nothing can be written any more. */
	readonly lost = new Signal<[key: string]>();

	/** Fires when another server asks for a session that is open here. */
	readonly releaseRequested = new Signal<[key: string]>();

	private readonly sessions = new Map<string, Session>();
	/** What was seen of records that other servers hold, by requests that gave up a moment ago. */
	private readonly observers = new Map<string, LockObserver>();
	private readonly orphans: OrphanReleaser;
	private readonly promises: PromiseKeeper;
	private waiting = 0;
	private waits = 0;

	constructor(private readonly options: SessionLockedStoreOptions) {
		const { wrapper, server, timing, liveness, reserve, session } = options;
		this.orphans = new OrphanReleaser({ wrapper, server, timing });

		this.promises = new PromiseKeeper({
			liveness,
			timing,
			config: session,
			isSilent: reserve.isSilent,
			list: () => this.list(),
			refresh: (key) => this.refreshLockAsync(key),
		});
	}

	/** Begins to listen to other servers, and to note promises while they cannot see the heartbeat. */
	start(): void {
		this.options.releases.listen(({ key, session: id }) => this.answerReleaseRequest(key, id));
		this.promises.start();
	}

	/**
	 * Reads a record and takes its session in one step, waiting for another server to give it up. The value is
	 * `undefined` for a key that never was. A session of this key which is not over on this very server is waited for.
	 */
	openAsync(key: string, options: OpenOptions = {}): StoreResult<StoredEntry | undefined> {
		const waited = this.waitForOwnSession(key, options);

		if (!waited.ok) {
			return waited;
		}

		const { wrapper, createId, loading, liveness, session: config } = this.options;
		const session = new Session(key, createId());
		this.sessions.set(key, session);
		// A server's very first players would else be given a promise, and cost a write to withdraw it.
		liveness.waitUntilKnown();
		const observer = this.observers.get(key) ?? new LockObserver(config);
		this.observers.delete(key);
		let waits = false;

		const opening = new SessionOpening(session, {
			...this.options,
			...loading,
			config,
			observer,
			userIds: options.userIds ?? [],
			findFault: options.findFault,
			isCancelled: options.isCancelled,
			countWaiting: () => this.waiting,
			onWait: () => {
				waits = true;
				this.waiting += 1;
				this.waits += 1;
			},
		});

		const result = wrapper.updateAsync(key, opening.transform, opening.retry);
		this.waiting -= waits ? 1 : 0;

		const opened = this.finishOpening(session, opening, result, options);

		if (!opened.ok && opened.reason !== "Cancelled") {
			this.keep(key, observer);
		}

		return opened;
	}

	/** The record as it stands, read by the holder of its session. */
	getAsync(key: string, options: Pick<WriteOptions, "retry"> = {}): StoreResult<defined> {
		let read: defined | undefined;

		const result = this.updateAsync(
			key,
			(value) => {
				read = value;
				return undefined;
			},
			options,
		);

		if (!result.ok) {
			return result;
		}

		return read === undefined ? fail("DataStoreError", `nothing was read of ${key}`) : succeed(read);
	}

	/** Writes a value. */
	setAsync(key: string, value: defined, options: WriteOptions = {}): StoreResult<WriteOutcome> {
		return this.updateAsync(key, () => value, options);
	}

	/**
	 * Reads and writes a record whose session is open here. After an error that hides whether the write took place the
	 * same request is made again, and recognises its own work.
	 */
	updateAsync(
		key: string,
		transform: ValueTransform,
		{ release = false, retry }: WriteOptions = {},
	): StoreResult<WriteOutcome> {
		const session = this.sessions.get(key);

		if (!session || session.state === "opening") {
			return fail("SessionLost", `no session of ${key} is open on this server`);
		}

		if (release) {
			session.state = "closing";
		}

		return this.write(session, transform, release, retry);
	}

	/** Writes the record as it is, so that other servers see that its session is alive. */
	refreshLockAsync(key: string): StoreResult<WriteOutcome> {
		return this.updateAsync(key, (value) => value);
	}

	/** Gives the session up without another change. */
	releaseAsync(key: string, retry?: RetryHandler): StoreResult<WriteOutcome> {
		return this.updateAsync(key, () => undefined, { release: true, retry });
	}

	/** Whether this server holds the session of a key, as far as it knows, and does not give it up. */
	isOpen(key: string): boolean {
		return this.sessions.get(key)?.state === "open";
	}

	/** Whether this server holds the session of a key, as far as it knows; also while it gives it up. */
	isHeld(key: string): boolean {
		const session = this.sessions.get(key);

		return session !== undefined && session.state !== "opening";
	}

	/** Sessions that this server opens, holds or gives up. */
	count(): number {
		return this.sessions.size() + this.orphans.count();
	}

	/** How many wait for another server right now, and how often one was waited for so far. */
	lockWaits(): { readonly now: number; readonly total: number } {
		return { now: this.waiting, total: this.waits };
	}

	hurry(key: string): void {
		this.options.wrapper.hurry(key);
	}

	skipAllQueuesToLastEnqueued(): void {
		this.options.wrapper.skipAllQueuesToLastEnqueued();
	}

	settleAsync(seconds: number): void {
		const { timing } = this.options;
		const deadline = timing.now() + seconds;
		this.orphans.hurry();

		while (this.count() > 0 && timing.now() < deadline) {
			sleep(SETTLE_PAUSE, timing);
		}
	}

	measure(): ReadonlyMap<string, number> {
		const numbers = this.options.wrapper.measure();
		numbers.set("Sessions", this.count());
		numbers.set("WaitingForSessions", this.waiting);
		numbers.set("SessionWaits", this.waits);
		numbers.set("ObservedRecords", this.observers.size());

		return numbers;
	}

	private waitForOwnSession(key: string, { isCancelled }: OpenOptions): StoreResult<undefined> {
		const { timing, session, loading } = this.options;
		const deadline = timing.now() + loading.lockedAfter;

		for (let own = this.sessions.get(key); own; own = this.sessions.get(key)) {
			if (isCancelled?.()) {
				return fail("Cancelled", `the session of ${key} is not wanted any more`);
			}

			if (timing.now() >= deadline) {
				return fail("SessionLocked", `the session of ${key} is still ${own.state} on this server`);
			}

			waitAtMost(own.ended, session.poll, timing);
		}

		return succeed(undefined);
	}

	/** Keeps what was seen of a record for the next attempt to open it, for as long as it counts. */
	private keep(key: string, observer: LockObserver): void {
		const { timing, session: config } = this.options;
		this.observers.set(key, observer);

		timing.delay(config.refreshMargin + 1, () => {
			if (this.observers.get(key) === observer && observer.isOutdated(timing.now())) {
				this.observers.delete(key);
			}
		});
	}

	private finishOpening(
		session: Session,
		opening: SessionOpening,
		result: StoreResult<undefined>,
		{ isCancelled }: OpenOptions,
	): StoreResult<StoredEntry | undefined> {
		const taken = result.ok ? opening.taken() : undefined;

		if (taken && !isCancelled?.()) {
			session.state = "open";
			session.epoch = taken.epoch;
			session.promised = taken.promised;
			session.writtenAt = this.options.timing.now();
			// The heartbeat may have come back while the request was under way.
			this.promises.check();

			return succeed(taken.stored);
		}

		if (opening.mayBeHeld()) {
			this.orphans.release(session.key, session.id);
		}

		this.finish(session, "failed");

		if (isCancelled?.()) {
			return fail("Cancelled", `the session of ${session.key} is not wanted any more`);
		}

		return result.ok ? opening.failure() : result;
	}

	private write(
		session: Session,
		transform: ValueTransform,
		release: boolean,
		retry?: RetryHandler,
	): StoreResult<WriteOutcome> {
		const writing = new SessionWriting(
			session,
			{ ...this.options, config: this.options.session },
			transform,
			release,
		);
		const result = this.options.wrapper.updateAsync(session.key, writing.transform, retry);
		const outcome = writing.settle(result.ok);
		// The heartbeat may have gone or come back while the request was under way.
		this.promises.check();

		if (!result.ok) {
			return result;
		}

		if (outcome === "lost") {
			if (this.finish(session, "lost")) {
				this.lost.fire(session.key);
			}

			return fail("SessionLost", `another server has the session of ${session.key}`);
		}

		if (release) {
			this.finish(session, "released");
		}

		return succeed(outcome);
	}

	private finish(session: Session, how: SessionEnd): boolean {
		const current = this.sessions.get(session.key) === session;

		if (current) {
			this.sessions.delete(session.key);
		}

		session.ended.settle(how);

		return current;
	}

	private answerReleaseRequest(key: string, id: string): void {
		const session = this.sessions.get(key);

		if (session?.id !== id) {
			// The asker read it in the record, so if it is not known here it is left over from a lost answer.
			this.orphans.release(key, id);
			return;
		}

		// A last save that waits for its next attempt is what the other server waits for.
		this.options.wrapper.hurry(key);

		if (session.state === "open") {
			this.releaseRequested.fire(key);
		}
	}

	private list(): ReadonlyArray<Session> {
		const result = new Array<Session>();
		this.sessions.forEach((session) => result.push(session));

		return result;
	}
}
