import { createPlayerData, PlayerData, PlayerDocuments } from "server/players";
import { succeed } from "shared/result";
import { Signal } from "shared/signal";
import { waitAfter } from "./backoff";
import { LoadConfig, SaveConfig } from "./data-config";
import { RetryHandler } from "./data-store-wrapper";
import { OpenedRecord, openPlayerRecord } from "./open-player-record";
import { waitAtMost } from "./pending";
import { PlayerCodec } from "./player-codec";
import { findRecordFault, writeRecord } from "./player-record";
import { PlayerVisit } from "./player-visit";
import { RecordSaver } from "./record-saver";
import { RecordStore } from "./record-store";
import { isWithoutAccess } from "./store-errors";
import { fail, StoreFailure, StoreResult } from "./store-result";
import { Timing } from "./timing";

export interface PlayerVisitsOptions {
	readonly documents: PlayerDocuments;
	readonly store: RecordStore;
	readonly codec: PlayerCodec;
	readonly timing: Timing;
	readonly saving: SaveConfig;
	readonly loading: LoadConfig;
	/** What a player has who has never been here, and who plays on defaults. */
	readonly createData?: () => PlayerData;
}

/** Why a player whose data another server took has to go. */
export type EvictionReason = "moved" | "lost";

/** Opens the record of everybody who comes, saves it while they are here, and gives it up when they are gone. */
export class PlayerVisits {
	/**
	 * Fires when a player's data can be used. With an error it is defaults, which are never saved; it fires again when
	 * the error becomes another one, and when the data was loaded after all.
	 */
	readonly loaded = new Signal<[userId: number, problem: StoreFailure | undefined]>();

	/** Fires after each save that was tried. */
	readonly saved = new Signal<[userId: number, problem: StoreFailure | undefined]>();

	/** Fires when a player must leave, since another server has their data now; nothing of them can be saved here. */
	readonly evicted = new Signal<[userId: number, reason: EvictionReason]>();

	/** Fires when nothing of a player is left here. */
	readonly gone = new Signal<[userId: number]>();

	/** Who is here, or comes and goes; the last visit of each. */
	private readonly visits = new Map<number, PlayerVisit>();
	/** Visits with work left, those among them that a later visit of the same player replaced. */
	private readonly unfinished = new Set<PlayerVisit>();
	private readonly createData: () => PlayerData;
	private closing = false;
	/** How often another server took a session, and with it what was not saved. */
	private lostSessions = 0;

	constructor(private readonly options: PlayerVisitsOptions) {
		this.createData = options.createData ?? createPlayerData;
		const { store } = options;

		store.lost.connect((key) => this.evict(key, "lost"));
		store.releaseRequested.connect((key) => this.evict(key, "moved"));
	}

	/** The last visit of a player, as long as anything of it is left to do. */
	find(userId: number): PlayerVisit | undefined {
		return this.visits.get(userId);
	}

	/** A player came. Returns at once; nothing happens if they are here already. */
	join(userId: number): void {
		if (this.closing || this.visits.get(userId)?.isHere()) {
			return;
		}

		const visit = new PlayerVisit(userId, toKey(userId), this.options.timing);
		this.visits.set(userId, visit);
		this.unfinished.add(visit);
		task.spawn(() => this.load(visit));
	}

	/** A player left. Returns at once, goes on until their last save is certain; nothing happens if they are gone. */
	leave(userId: number): void {
		const visit = this.visits.get(userId);

		if (visit && visit.isHere()) {
			this.end(visit);
		}
	}

	/**
	 * Lets everybody go, and yields until all last saves are certain and no session is left, or the time for it is over. For the end of a server;
	 * players who are told to have left before, meanwhile or after make no difference.
	 */
	closeAsync(): void {
		const { store, saving, timing } = this.options;
		const deadline = timing.now() + saving.shutdown;
		this.closing = true;

		this.visits.forEach((visit) => {
			if (visit.isHere()) {
				this.end(visit);
			}
		});

		store.skipAllQueuesToLastEnqueued();
		const unfinished = [...this.unfinished];
		unfinished.forEach(({ key }) => store.hurry(key));

		for (const visit of unfinished) {
			waitAtMost(visit.ended, math.max(0, deadline - timing.now()), timing);
		}

		// Loads that were cancelled leave sessions behind which keep their players out elsewhere.
		store.settleAsync(math.max(0, deadline - timing.now()));
	}

	/** What there is to say of it in numbers, by name. */
	measure(): Map<string, number> {
		let unsaved = 0;
		let errored = 0;

		this.visits.forEach(({ saver, state }) => {
			unsaved = math.max(unsaved, saver?.unsavedFor() ?? 0);
			errored += state === "errored" ? 1 : 0;
		});

		return new Map([
			["OldestUnsavedSeconds", math.floor(unsaved)],
			["PlayersOnDefaults", errored],
			["LostSessions", this.lostSessions],
			["UnfinishedVisits", this.unfinished.size()],
		]);
	}

	private load(visit: PlayerVisit): void {
		const opened = this.openAsync(visit);

		if (opened.ok && visit.isHere()) {
			this.welcome(visit, opened.value);
		} else if (!opened.ok && visit.isHere()) {
			this.excuse(visit, opened);
			this.recover(visit);
		}

		if (!visit.isHere() && !visit.saver) {
			this.finish(visit);
		}
	}

	/** Opens a visit's record, and makes what is to be played with of it. */
	private openAsync(visit: PlayerVisit): StoreResult<OpenedRecord> {
		const { store, codec } = this.options;

		const opened = store.openAsync(visit.key, {
			userIds: [visit.userId],
			findFault: findRecordFault,
			isCancelled: () => !visit.isHere(),
		});

		if (!opened.ok) {
			return opened;
		}

		const [success, read] = pcall(() =>
			openPlayerRecord(codec, visit.userId, opened.value?.value, this.createData),
		);

		if (success) {
			return succeed(read);
		}

		// Nothing of it is to be written by code that could not read it.
		task.spawn(() => store.updateAsync(visit.key, () => undefined, { release: true, retry: this.untilSaved }));

		return fail("RecordRefused", `reading the record raised an error: ${read}`);
	}

	private welcome(visit: PlayerVisit, opened: OpenedRecord): void {
		const { documents, store, timing, saving, codec } = this.options;
		const document = documents.open(visit.userId, opened.data);

		const saver = new RecordSaver({
			key: visit.key,
			document,
			store,
			timing,
			config: saving,
			stale: opened.stale,
			write: (stored, data) =>
				writeRecord(stored, {
					data: codec.encode(data, opened.others),
					quarantine: opened.quarantine,
					migrated: opened.migrated,
					now: timing.unixTime(),
				}),
		});

		saver.saved.connect((result) => {
			visit.saveError = result.ok ? undefined : result;
			this.saved.fire(visit.userId, visit.saveError);
		});

		visit.saver = saver;
		visit.loadError = undefined;
		visit.state = "ready";
		visit.loaded.settle(true);
		this.loaded.fire(visit.userId, undefined);
	}

	private excuse(visit: PlayerVisit, failure: StoreFailure): void {
		warn(`player ${visit.userId} plays on defaults: ${failure.reason}: ${failure.message}`);
		this.options.documents.open(visit.userId, this.createData());
		visit.loadError = failure;
		visit.state = "errored";
		visit.loaded.settle(true);
		this.loaded.fire(visit.userId, failure);
	}

	/** Goes on trying, so that a player gets their data without joining again. */
	private recover(visit: PlayerVisit): void {
		while (visit.isHere() && visit.loadError?.reason !== "RecordRefused") {
			visit.alarm.sleep(this.options.loading.recover);
			const opened = visit.isHere() ? this.openAsync(visit) : undefined;

			if (!visit.isHere()) {
				return;
			}

			if (opened?.ok) {
				this.options.documents.close(visit.userId);
				this.welcome(visit, opened.value);
				return;
			}

			const isNews = visit.loadError?.reason !== opened?.reason;
			visit.loadError = opened;

			if (isNews) {
				this.loaded.fire(visit.userId, opened);
			}
		}
	}

	private end(visit: PlayerVisit): void {
		const { documents, store } = this.options;
		const { saver, state } = visit;
		visit.state = "leaving";
		visit.loaded.settle(false);

		if (state !== "loading") {
			documents.close(visit.userId);
		}

		if (saver) {
			task.spawn(() => this.release(visit, saver));
			return;
		}

		// The thread that loads sees that nobody waits for it any more.
		visit.alarm.wake();
		store.hurry(visit.key);

		if (visit.loadError?.reason === "RecordRefused") {
			this.finish(visit);
		}
	}

	private release(visit: PlayerVisit, saver: RecordSaver): void {
		const { store } = this.options;
		let result = saver.releaseAsync(this.untilSaved);

		// When the server began to close, something else for this record waited behind it.
		if (!result.ok && result.reason === "Cancelled") {
			result = saver.releaseAsync(this.untilSaved);
		}

		if (!result.ok && result.reason === "SessionLost") {
			this.noteLoss(visit);
		} else if (!result.ok) {
			warn(`the last save of player ${visit.userId} failed: ${result.message}`);
			// What cannot be saved must not keep the player out as well.
			store.updateAsync(visit.key, () => undefined, { release: true, retry: this.untilSaved });
		}

		this.finish(visit);
	}

	/** A last save is tried for as long as the server lives: access that was there when it loaded may come back. */
	private readonly untilSaved: RetryHandler = (attempts, failure) => {
		const { saving, timing } = this.options;

		if (!failure || !(failure.retryable || isWithoutAccess(failure.message))) {
			return undefined;
		}

		const backoff = { ...saving.backoff, attempts: math.huge };
		const pause = waitAfter(backoff, attempts, timing.random) ?? backoff.longest;

		return this.closing ? math.min(pause, saving.shutdownPause) : pause;
	};

	private evict(key: string, reason: EvictionReason): void {
		this.visits.forEach((visit) => {
			if (visit.key !== key || visit.state !== "ready") {
				return;
			}

			if (reason === "moved") {
				this.end(visit);
			} else {
				this.noteLoss(visit);
				visit.state = "leaving";
				visit.saver?.close();
				this.options.documents.close(visit.userId);
				this.finish(visit);
			}

			this.evicted.fire(visit.userId, reason);
		});
	}

	private noteLoss({ userId }: PlayerVisit): void {
		this.lostSessions += 1;
		warn(`another server took the data of player ${userId}; what was not saved is lost`);
	}

	private finish(visit: PlayerVisit): void {
		visit.state = "gone";
		this.unfinished.delete(visit);

		if (this.visits.get(visit.userId) === visit) {
			this.visits.delete(visit.userId);
			this.gone.fire(visit.userId);
		}

		visit.ended.settle(true);
	}
}

/** The key of a player's record. */
export function toKey(userId: number): string {
	return `${userId}`;
}
