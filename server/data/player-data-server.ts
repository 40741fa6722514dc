import { createPlayerData, PlayerData, PlayerDocument, PlayerDocuments } from "server/players";
import { succeed } from "shared/result";
import { Signal } from "shared/signal";
import { waitAfter } from "./backoff";
import { LoadConfig, SaveConfig } from "./data-config";
import { DataStoreHealth } from "./data-store-health";
import { RetryHandler } from "./data-store-wrapper";
import { RawData } from "./migrations";
import { waitAtMost } from "./pending";
import { PlayerCodec } from "./player-codec";
import { findRecordFault, readRecord, writeRecord } from "./player-record";
import { PlayerVisit } from "./player-visit";
import { RecordSaver } from "./record-saver";
import { RecordStore, WriteOutcome } from "./record-store";
import { isWithoutAccess } from "./store-errors";
import { fail, StoreFailure, StoreResult } from "./store-result";
import { Timing } from "./timing";

export interface PlayerDataOptions {
	readonly documents: PlayerDocuments;
	readonly store: RecordStore;
	readonly codec: PlayerCodec;
	readonly health: DataStoreHealth;
	readonly timing: Timing;
	readonly saving: SaveConfig;
	readonly loading: LoadConfig;
	/** What a player has who has never been here, and who plays on defaults. */
	readonly createData?: () => PlayerData;
}

type Key = keyof PlayerData;

/** Keys that a player may have no value of. */
type OptionalKey = { [K in Key]-?: undefined extends PlayerData[K] ? K : never }[Key];

/** Why a player whose data another server took has to go. */
export type EvictionReason = "moved" | "lost";

/**
 * The data of the players on this server: loads it when they come, saves it while they are here and when they leave,
 * and gives the rest of the game its values by key. Reading and changing values never yields.
 */
export class PlayerDataServer {
	/** Fires for each key whose value changed. */
	readonly playerDataUpdated = new Signal<[userId: number, key: Key, value: PlayerData[Key] | undefined]>();

	/**
	 * Fires when a player's data can be used. With an error it is defaults, which are never saved; it fires again when
	 * the error becomes another one, and when the data was loaded after all.
	 */
	readonly loaded = new Signal<[userId: number, problem: StoreFailure | undefined]>();

	/** Fires after each save that was tried. */
	readonly saved = new Signal<[userId: number, problem: StoreFailure | undefined]>();

	/** Fires when a player must leave, since another server has their data now; nothing of them can be saved here. */
	readonly evicted = new Signal<[userId: number, reason: EvictionReason]>();

	/** Who is here, or comes and goes; the last visit of each. */
	private readonly visits = new Map<number, PlayerVisit>();
	/** Visits with work left, those among them that a later visit of the same player replaced. */
	private readonly unfinished = new Set<PlayerVisit>();
	private readonly privateKeys = new Map<number, Set<Key>>();
	private readonly createData: () => PlayerData;
	private closing = false;
	/** How often another server took a session, and with it what was not saved. */
	private lostSessions = 0;

	constructor(private readonly options: PlayerDataOptions) {
		this.createData = options.createData ?? createPlayerData;
		const { store, documents } = options;

		store.lost.connect((key) => this.evict(key, "lost"));
		store.releaseRequested.connect((key) => this.evict(key, "moved"));

		documents.opened.connect((document) => {
			document.changed.connect((current, previous) => this.tellChanges(document.userId, current, previous));
		});
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

	/** Whether a player came and has not left, whatever became of their data. */
	isHere(userId: number): boolean {
		return this.visits.get(userId)?.isHere() ?? false;
	}

	/** Whether a player's data can be used; also if it is defaults because it could not be loaded. */
	hasLoaded(userId: number): boolean {
		const state = this.visits.get(userId)?.state;

		return state === "ready" || state === "errored";
	}

	/** Yields until a player's data can be used; `false` if they left before, or are not here at all. */
	waitForDataLoadAsync(userId: number): boolean {
		return this.visits.get(userId)?.loaded.wait() ?? false;
	}

	/** Whether a player's data could not be loaded. Purchases and trades must be refused: nothing of them is saved. */
	hasErrored(userId: number): boolean {
		return this.getLoadError(userId) !== undefined;
	}

	/** Why a player's data could not be loaded. */
	getLoadError(userId: number): StoreFailure | undefined {
		return this.visits.get(userId)?.loadError;
	}

	/** Why a player's last save failed; `undefined` when it did not. */
	getSaveError(userId: number): StoreFailure | undefined {
		return this.visits.get(userId)?.saveError;
	}

	/**
	 * Whether what a player gains or gives now can be saved. While not, the game goes on without purchases and trades.
	 */
	canTransact(userId: number): boolean {
		return this.visits.get(userId)?.state === "ready" && !this.options.health.isFailing();
	}

	/** A player's value; `undefined` if they have none, or before their data is loaded. */
	getValue<K extends Key>(userId: number, key: K): PlayerData[K] | undefined {
		return this.options.documents.find(userId)?.read()[key];
	}

	/** Replaces a player's value. It is an error before their data is loaded and after they left. */
	setValue<K extends Key>(userId: number, key: K, value: PlayerData[K]): void {
		this.edit(userId).update((data) => ({ ...data, [key]: value }));
	}

	/**
	 * Replaces a player's value, and marks its key as one that no client is told, for as long as the player is here. A
	 * client that knew a value of it forgets it.
	 */
	setValueAsPrivate<K extends Exclude<Key, "inventory">>(userId: number, key: K, value: PlayerData[K]): void {
		const keys = this.privateKeys.get(userId) ?? new Set<Key>();
		keys.add(key);
		this.privateKeys.set(userId, keys);
		this.setValue(userId, key, value);
	}

	/** Replaces a player's value by what a pure function makes of it. */
	updateValue<K extends Key>(userId: number, key: K, update: (value: PlayerData[K]) => PlayerData[K]): void {
		this.edit(userId).update((data) => ({ ...data, [key]: update(data[key]) }));
	}

	/** Takes a value away that a player may do without. */
	removeValue(userId: number, key: OptionalKey): void {
		this.edit(userId).update((data) => ({ ...data, [key]: undefined }));
	}

	/** Whether no client may be told of a player's value. */
	isPrivate(userId: number, key: Key): boolean {
		return this.privateKeys.get(userId)?.has(key) ?? false;
	}

	/**
	 * Saves a player's data now. Yields until it is certain that what the data was at the call is saved; calls at the
	 * same time share a request.
	 */
	saveAsync(userId: number): StoreResult<WriteOutcome> {
		const visit = this.visits.get(userId);

		if (!visit?.saver || visit.state !== "ready") {
			return visit?.loadError ?? fail("SessionLost", `the data of player ${userId} is not open on this server`);
		}

		return visit.saver.saveAsync();
	}

	/**
	 * Whether a player's record is known to hold something: what the last load or the last save that succeeded told of
	 * it. For what is never taken away again, such as the note of a purchase.
	 */
	isSaved(userId: number, holds: (data: PlayerData) => boolean): boolean {
		const saved = this.visits.get(userId)?.saver?.lastSaved();

		return saved !== undefined && holds(saved);
	}

	/** What there is to say of all this in numbers, by name. */
	measure(): Map<string, number> {
		const numbers = new Map<string, number>();
		let unsaved = 0;
		let errored = 0;

		this.visits.forEach(({ saver, state }) => {
			unsaved = math.max(unsaved, saver?.unsavedFor() ?? 0);
			errored += state === "errored" ? 1 : 0;
		});

		this.options.store.measure().forEach((value, name) => numbers.set(name, value));
		numbers.set("OldestUnsavedSeconds", math.floor(unsaved));
		numbers.set("PlayersOnDefaults", errored);
		numbers.set("LostSessions", this.lostSessions);
		numbers.set("UnfinishedVisits", this.unfinished.size());
		numbers.set("DataStoresFailing", this.options.health.isFailing() ? 1 : 0);

		return numbers;
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
	private openAsync(visit: PlayerVisit): StoreResult<Opened> {
		const { store, codec } = this.options;

		const opened = store.openAsync(visit.key, {
			userIds: [visit.userId],
			findFault: findRecordFault,
			isCancelled: () => !visit.isHere(),
		});

		if (!opened.ok) {
			return opened;
		}

		const [success, read] = pcall(() => decodeRecord(codec, visit.userId, opened.value?.value, this.createData));

		if (success) {
			return succeed(read);
		}

		// Nothing of it is to be written by code that could not read it.
		task.spawn(() => store.updateAsync(visit.key, () => undefined, { release: true, retry: this.untilSaved }));

		return fail("RecordRefused", `reading the record raised an error: ${read}`);
	}

	private welcome(visit: PlayerVisit, opened: Opened): void {
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
		warn(`another server took the data of player ${userId}; unsaved changes are lost`);
	}

	private finish(visit: PlayerVisit): void {
		visit.state = "gone";
		this.unfinished.delete(visit);

		if (this.visits.get(visit.userId) === visit) {
			this.visits.delete(visit.userId);
			this.privateKeys.delete(visit.userId);
		}

		visit.ended.settle(true);
	}

	private edit(userId: number): PlayerDocument {
		return this.options.documents.find(userId) ?? error(`the data of player ${userId} is not loaded`);
	}

	private tellChanges(userId: number, current: PlayerData, previous: PlayerData): void {
		const keys = new Set<Key>();

		for (const [key] of pairs(current)) {
			keys.add(key);
		}

		for (const [key] of pairs(previous)) {
			keys.add(key);
		}

		keys.forEach((key) => {
			if (current[key] !== previous[key]) {
				this.playerDataUpdated.fire(userId, key, current[key]);
			}
		});
	}
}

/** A record as it is played with. */
interface Opened {
	readonly data: PlayerData;
	/** Sections that this code does not know. */
	readonly others: RawData;
	readonly quarantine: RawData;
	readonly migrated: boolean;
	/** Whether the record should be written even if the player changes nothing. */
	readonly stale: boolean;
}

function decodeRecord(codec: PlayerCodec, userId: number, stored: unknown, createData: () => PlayerData): Opened {
	const record = readRecord(stored);

	if (!record.data) {
		return { data: createData(), others: {}, quarantine: record.quarantine, migrated: false, stale: true };
	}

	const { data, quarantine, moved } = codec.decode(userId, record.data, record.quarantine);

	if (!moved.isEmpty()) {
		warn(`sections of player ${userId} went into quarantine or came back: ${moved.join(", ")}`);
	}

	return {
		data,
		others: record.data,
		quarantine,
		migrated: record.migrated,
		stale: record.migrated || !moved.isEmpty(),
	};
}

/** The key of a player's record. */
export function toKey(userId: number): string {
	return `${userId}`;
}
