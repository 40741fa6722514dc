import { succeed } from "shared/result";
import { Signal } from "shared/signal";
import { Backoff, waitAfter } from "./backoff";
import { EntryTransform, EntryWrite, KeyValueStore, StoredEntry } from "./key-value-store";
import { isRetryable } from "./store-errors";
import { fail, StoreResult } from "./store-result";
import { ThreadQueue, Turn } from "./thread-queue";
import { Timing } from "./timing";

/**
 * Decides after each attempt: seconds to wait before the next one, or `undefined` to let this outcome stand. It may
 * yield. `failure` is missing after an attempt that raised no error.
 */
export type RetryHandler = (attempts: number, failure: AttemptFailure | undefined) => number | undefined;

export interface AttemptFailure {
	readonly message: string;
	/** Whether the same request can succeed at all. */
	readonly retryable: boolean;
}

const REPLACED = "a later request for the same key replaced it";

export interface DataStoreWrapperOptions {
	readonly store: KeyValueStore;
	readonly timing: Timing;
	/** For requests without a retry handler of their own. */
	readonly backoff: Backoff;
}

/** Counts since the start, for metrics. */
export interface RequestCounts {
	readonly attempts: number;
	readonly failures: number;
	readonly retries: number;
}

/**
 * A data store whose requests for one key take place one after the other, each with all its retries before the next
 * begins. All requests yield until they are done; none raises an error.
 */
export class DataStoreWrapper {
	/** Fires after each attempt; `failure` is missing when it raised no error. */
	readonly attempted = new Signal<[failure: AttemptFailure | undefined]>();

	private readonly queues = new Map<string, ThreadQueue>();
	private attempts = 0;
	private failures = 0;
	private retries = 0;

	constructor(private readonly options: DataStoreWrapperOptions) {}

	/** What stands under the key; the value is `undefined` if nothing does. */
	getAsync(key: string, retry?: RetryHandler): StoreResult<StoredEntry | undefined> {
		return this.request(key, () => this.options.store.getAsync(key), retry);
	}

	/** Writes without a look at what stands there. */
	setAsync(key: string, write: EntryWrite, retry?: RetryHandler): StoreResult<undefined> {
		return this.request(
			key,
			() => {
				this.options.store.setAsync(key, write);
				return undefined;
			},
			retry,
		);
	}

	/**
	 * Reads and writes in one atomic step. The transform may run many times, in one attempt as in several; an error in
	 * it ends the request without a write. That it wrote nothing is no failure: the transform knows.
	 */
	updateAsync(key: string, transform: EntryTransform, retry?: RetryHandler): StoreResult<undefined> {
		let broken: string | undefined;

		const guarded: EntryTransform = (stored) => {
			const [success, write] = pcall(transform, stored);

			if (success) {
				return write;
			}

			broken = tostring(write);
			return undefined;
		};

		return this.request(
			key,
			() => {
				this.options.store.updateAsync(key, guarded);
				return undefined;
			},
			retry,
			() => broken,
		);
	}

	/** Removes the key and returns what it held. */
	removeAsync(key: string, retry?: RetryHandler): StoreResult<StoredEntry | undefined> {
		return this.request(key, () => this.options.store.removeAsync(key), retry);
	}

	/** How many requests for this key run or wait. */
	getQueueLength(key: string): number {
		return this.queues.get(key)?.size() ?? 0;
	}

	/** How many requests for any key run or wait. */
	getTotalQueueLength(): number {
		let total = 0;
		this.queues.forEach((queue) => (total += queue.size()));

		return total;
	}

	/** Counts and queue lengths by name, for metrics. */
	measure(): Map<string, number> {
		let longest = 0;
		this.queues.forEach((queue) => (longest = math.max(longest, queue.size())));

		return new Map([
			["Requests", this.attempts],
			["FailedRequests", this.failures],
			["Retries", this.retries],
			["QueuedRequests", this.getTotalQueueLength()],
			["LongestQueue", longest],
		]);
	}

	/** Requests, errors and repetitions so far. */
	counts(): RequestCounts {
		return { attempts: this.attempts, failures: this.failures, retries: this.retries };
	}

	/**
	 * Of each key's waiting requests only the last is still made; the others end as `Cancelled`, the running one when
	 * its attempt is over. For a server that has no time left.
	 */
	skipAllQueuesToLastEnqueued(): void {
		this.queues.forEach((queue) => queue.skipToLastEnqueued());
	}

	/** A request for this key that waits for its next attempt makes it at once. */
	hurry(key: string): void {
		this.queues.get(key)?.hurry();
	}

	private request<T>(key: string, attempt: () => T, retry?: RetryHandler, broken?: () => unknown): StoreResult<T> {
		const queue = this.queues.get(key) ?? new ThreadQueue(this.options.timing);
		this.queues.set(key, queue);

		const outcome = queue.submit((turn) =>
			this.attemptUntilDone(turn, attempt, retry ?? this.defaultRetry, broken),
		);

		if (queue.size() === 0) {
			this.queues.delete(key);
		}

		switch (outcome.kind) {
			case "done":
				return outcome.value;
			case "skipped":
				return fail("Cancelled", REPLACED);
			case "raised":
				return fail("DataStoreError", tostring(outcome.message));
		}
	}

	private attemptUntilDone<T>(
		turn: Turn,
		attempt: () => T,
		retry: RetryHandler,
		broken?: () => unknown,
	): StoreResult<T> {
		for (let attempts = 1; ; attempts++) {
			const [success, value] = pcall(attempt);

			if (broken?.() !== undefined) {
				return fail("DataStoreError", `the transform raised an error: ${broken()}`);
			}

			const failure = success ? undefined : toFailure(value);
			this.attempts += 1;
			this.failures += failure ? 1 : 0;
			this.attempted.fire(failure);

			const outcome: StoreResult<T> = success ? succeed(value) : fail("DataStoreError", tostring(value));
			const seconds = retry(attempts, failure);

			if (seconds === undefined) {
				return outcome;
			}

			if (turn.isSkipped()) {
				return success ? outcome : fail("Cancelled", REPLACED);
			}

			turn.sleep(seconds);

			if (turn.isSkipped()) {
				return fail("Cancelled", REPLACED);
			}

			this.retries += 1;
		}
	}

	private readonly defaultRetry: RetryHandler = (attempts, failure) =>
		failure?.retryable ? waitAfter(this.options.backoff, attempts, this.options.timing.random) : undefined;
}

function toFailure(raised: unknown): AttemptFailure {
	const message = tostring(raised);

	return { message, retryable: isRetryable(message) };
}
