import { succeed } from "shared/result";
import { Signal } from "shared/signal";
import { Backoff, waitAfter } from "./backoff";
import { DataStoreWrapper, RetryHandler } from "./data-store-wrapper";
import { StoredEntry } from "./key-value-store";
import { OpenOptions, RecordStore, ValueTransform, WriteOptions, WriteOutcome } from "./record-store";
import { fail, StoreResult } from "./store-result";
import { Timing } from "./timing";

export interface RawStoreOptions {
	readonly wrapper: DataStoreWrapper;
	readonly timing: Timing;
	readonly backoff: Backoff;
}

/** Three attempts, a second and two seconds apart. */
export const RAW_BACKOFF: Backoff = { attempts: 3, first: 1, factor: 2, longest: 4, jitter: 0.2 };

/**
 * Records without sessions: what is loaded is read once, and what is saved replaces whatever stands there. Two servers
 * that have the same player overwrite each other.
 */
export class RawStore implements RecordStore {
	readonly lost = new Signal<[key: string]>();
	readonly releaseRequested = new Signal<[key: string]>();

	/** What was last read or written of each open record; an empty one has no value yet. */
	private readonly open = new Map<string, { entry?: StoredEntry; readonly userIds: ReadonlyArray<number> }>();

	constructor(private readonly options: RawStoreOptions) {}

	openAsync(
		key: string,
		{ userIds = [], findFault, isCancelled }: OpenOptions = {},
	): StoreResult<StoredEntry | undefined> {
		const read = this.options.wrapper.getAsync(key, this.retry);

		if (!read.ok) {
			return read;
		}

		if (isCancelled?.()) {
			return fail("Cancelled", `${key} is not wanted any more`);
		}

		const fault = read.value && findFault?.(read.value.value);

		if (fault !== undefined) {
			return fail("RecordRefused", fault);
		}

		this.open.set(key, { entry: read.value, userIds });

		return read;
	}

	updateAsync(
		key: string,
		transform: ValueTransform,
		{ release = false, retry = this.retry }: WriteOptions = {},
	): StoreResult<WriteOutcome> {
		const held = this.open.get(key);

		if (!held) {
			return fail("SessionLost", `${key} is not open on this server`);
		}

		const [success, value] = pcall(() => transform(held.entry?.value ?? {}));

		if (!success) {
			return fail("DataStoreError", `the transform raised an error: ${value}`);
		}

		if (value !== undefined) {
			const userIds = held.entry && !held.entry.userIds.isEmpty() ? held.entry.userIds : held.userIds;
			const write = { value, userIds, metadata: held.entry?.metadata ?? {} };
			const written = this.options.wrapper.setAsync(key, write, retry);

			if (!written.ok) {
				return written;
			}

			held.entry = { ...write, version: "" };
		}

		if (release && this.open.get(key) === held) {
			this.open.delete(key);
		}

		return succeed(value === undefined ? "unchanged" : "written");
	}

	isHeld(key: string): boolean {
		return this.open.has(key);
	}

	hurry(key: string): void {
		this.options.wrapper.hurry(key);
	}

	skipAllQueuesToLastEnqueued(): void {
		this.options.wrapper.skipAllQueuesToLastEnqueued();
	}

	/** Without sessions there is nothing to give up. */
	settleAsync(): void {}

	measure(): ReadonlyMap<string, number> {
		return this.options.wrapper.measure();
	}

	private readonly retry: RetryHandler = (attempts, failure) =>
		failure?.retryable ? waitAfter(this.options.backoff, attempts, this.options.timing.random) : undefined;
}
