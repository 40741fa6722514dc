import { PlayerData, PlayerDocument } from "server/players";
import { succeed } from "shared/result";
import { Signal } from "shared/signal";
import { SaveConfig } from "./data-config";
import { RetryHandler } from "./data-store-wrapper";
import { Pending } from "./pending";
import { RecordStore, WriteOutcome } from "./record-store";
import { StoreResult } from "./store-result";
import { Timing } from "./timing";

export interface RecordSaverOptions {
	readonly key: string;
	readonly document: PlayerDocument;
	readonly store: RecordStore;
	readonly timing: Timing;
	readonly config: SaveConfig;
	/** Makes the record to save of the stored one. Pure; it must not yield. */
	readonly write: (stored: defined, data: PlayerData) => defined;
	/** Whether the record must be written although the player's data did not change, since loading changed it. */
	readonly stale: boolean;
}

/**
 * Saves one player's record: some time after the first change that is not saved yet, at once when told to, and a last
 * time when the player leaves. Nothing is written while nothing changed, and requests that come while a save has yet to
 * begin share it.
 */
export class RecordSaver {
	/** Fires after each save that was tried. */
	readonly saved = new Signal<[result: StoreResult<WriteOutcome>]>();

	/** The data that the record holds for certain. */
	private confirmed?: PlayerData;
	/** The newest data that was certain to be in the record at some time. Only this server has written to it since. */
	private durable?: PlayerData;
	/** When the first change happened that may not be saved. */
	private changedAt?: number;
	private underWay?: Pending<true>;
	/** A save that has yet to begin. */
	private next?: Pending<StoreResult<WriteOutcome>>;
	private closed = false;
	private cancelTimer?: () => void;

	constructor(private readonly options: RecordSaverOptions) {
		const { document, stale } = options;
		this.confirmed = stale ? undefined : document.read();
		this.durable = this.confirmed;
		document.changed.connect(() => this.noteChange());

		if (stale) {
			this.noteChange();
		}
	}

	/** Whether anything is not saved for certain. */
	isDirty(): boolean {
		return this.options.document.read() !== this.confirmed;
	}

	/**
	 * The newest data that is known to have been loaded from the record or saved to it. What it holds and later data still
	 * holds is safe, whatever becomes of a save that is under way.
	 */
	lastSaved(): PlayerData | undefined {
		return this.durable;
	}

	/** Seconds since the first change that may not be saved; 0 if there is none. */
	unsavedFor(): number {
		return this.changedAt === undefined ? 0 : this.options.timing.now() - this.changedAt;
	}

	/**
	 * Saves what the data is now, or newer data. Yields until that is certain. Many calls at once make one or two
	 * requests.
	 */
	saveAsync(): StoreResult<WriteOutcome> {
		if (!this.isDirty()) {
			return succeed("unchanged");
		}

		const waiting = this.next;

		if (waiting) {
			return waiting.wait();
		}

		const coming = new Pending<StoreResult<WriteOutcome>>();
		this.next = coming;
		task.spawn(() => this.runNext(coming));

		return coming.wait();
	}

	/** Ends all saving on its own account. */
	close(): void {
		this.closed = true;
		this.cancelTimer?.();
		this.cancelTimer = undefined;
	}

	/** Writes the last value, if it is not saved yet, and gives the record up in the same request. */
	releaseAsync(retry: RetryHandler): StoreResult<WriteOutcome> {
		this.close();

		return this.request(true, retry);
	}

	private runNext(coming: Pending<StoreResult<WriteOutcome>>): void {
		while (this.underWay) {
			this.underWay.wait();
		}

		const underWay = new Pending<true>();
		this.underWay = underWay;
		// From here on the data may change without this save taking note of it.
		this.next = undefined;
		const result = this.isDirty() ? this.request(false) : succeed<WriteOutcome>("unchanged");
		this.underWay = undefined;
		underWay.settle(true);
		coming.settle(result);
	}

	private request(release: boolean, retry?: RetryHandler): StoreResult<WriteOutcome> {
		const { key, document, store, write, timing } = this.options;
		let snapshot: PlayerData | undefined;
		let takenAt = timing.now();

		const result = store.updateAsync(
			key,
			(stored) => {
				snapshot = document.read();
				takenAt = timing.now();

				if (snapshot === this.confirmed) {
					return undefined;
				}

				// From here on the record may hold the new value, whatever the answer will be.
				this.confirmed = undefined;

				return write(stored, snapshot);
			},
			{ release, retry },
		);

		if (result.ok) {
			this.confirmed = snapshot ?? this.confirmed;
			this.durable = this.confirmed ?? this.durable;
		}

		this.schedule(result.ok, takenAt);
		this.saved.fire(result);

		return result;
	}

	private noteChange(): void {
		if (this.changedAt === undefined) {
			this.startAging(this.options.timing.now());
		}
	}

	private startAging(since: number): void {
		const { config, timing } = this.options;
		const age = config.earliest + (config.latest - config.earliest) * timing.random();
		this.changedAt = since;
		this.setTimer(math.max(0, since + age - timing.now()));
	}

	private schedule(success: boolean, takenAt: number): void {
		this.cancelTimer?.();
		this.cancelTimer = undefined;

		if (!success) {
			this.setTimer(this.options.config.again);
			return;
		}

		this.changedAt = undefined;

		if (this.isDirty()) {
			this.startAging(takenAt);
		}
	}

	private setTimer(seconds: number): void {
		if (!this.closed) {
			this.cancelTimer?.();
			this.cancelTimer = this.options.timing.delay(seconds, () => {
				this.cancelTimer = undefined;
				this.saveAsync();
			});
		}
	}
}
