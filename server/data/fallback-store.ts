import { Signal } from "shared/signal";
import { StoredEntry } from "./key-value-store";
import { OpenOptions, RecordStore, ValueTransform, WriteOptions, WriteOutcome } from "./record-store";
import { isWithoutAccess } from "./store-errors";
import { StoreResult } from "./store-result";

export interface FallbackStoreOptions {
	readonly first: RecordStore;
	/** Makes the store that is used when the first one is out of reach for good. */
	readonly createSecond: () => RecordStore;
	/** Told once, when that happens. */
	readonly onFallback: (problem: string) => void;
}

/**
 * A store for places that may have no data stores at all: one that is not published, or Studio without access to them.
 * The first load tells. It never falls back because a data store fails, which would make players lose what they gain.
 */
export class FallbackStore implements RecordStore {
	readonly lost = new Signal<[key: string]>();
	readonly releaseRequested = new Signal<[key: string]>();

	private current: RecordStore;

	constructor(private readonly options: FallbackStoreOptions) {
		this.current = options.first;
		this.pass(options.first);
	}

	openAsync(key: string, options?: OpenOptions): StoreResult<StoredEntry | undefined> {
		const opened = this.current.openAsync(key, options);

		if (opened.ok || !isWithoutAccess(opened.message)) {
			return opened;
		}

		if (this.current === this.options.first) {
			this.options.onFallback(opened.message);
			this.current = this.options.createSecond();
			this.pass(this.current);
		}

		return this.current.openAsync(key, options);
	}

	updateAsync(key: string, transform: ValueTransform, options?: WriteOptions): StoreResult<WriteOutcome> {
		return this.current.updateAsync(key, transform, options);
	}

	isHeld(key: string): boolean {
		return this.current.isHeld(key);
	}

	hurry(key: string): void {
		this.current.hurry(key);
	}

	skipAllQueuesToLastEnqueued(): void {
		this.current.skipAllQueuesToLastEnqueued();
	}

	settleAsync(seconds: number): void {
		this.current.settleAsync(seconds);
	}

	measure(): ReadonlyMap<string, number> {
		return this.current.measure();
	}

	private pass(store: RecordStore): void {
		store.lost.connect((key) => this.lost.fire(key));
		store.releaseRequested.connect((key) => this.releaseRequested.fire(key));
	}
}
