import { PlayerData, PlayerDocument } from "server/players";
import { Signal } from "shared/signal";
import { DataStoreHealth } from "./data-store-health";
import { EvictionReason, PlayerVisits, PlayerVisitsOptions } from "./player-visits";
import { WriteOutcome } from "./record-store";
import { fail, StoreFailure, StoreResult } from "./store-result";

export interface PlayerDataOptions extends PlayerVisitsOptions {
	readonly health: DataStoreHealth;
}

type Key = keyof PlayerData;

/** Keys that a player may have no value of. */
type OptionalKey = { [K in Key]-?: undefined extends PlayerData[K] ? K : never }[Key];

/**
 * The data of the players on this server, by key, for the rest of the game. Reading and changing values never yields;
 * `PlayerVisits` loads and saves them.
 */
export class PlayerDataServer {
	/** Fires for each key whose value changed. */
	readonly playerDataUpdated = new Signal<[userId: number, key: Key, value: PlayerData[Key] | undefined]>();

	/**
	 * Fires when a player's data can be used. With an error it is defaults, which are never saved; it fires again when
	 * the error becomes another one, and when the data was loaded after all.
	 */
	readonly loaded: Signal<[userId: number, problem: StoreFailure | undefined]>;

	/** Fires after each save that was tried. */
	readonly saved: Signal<[userId: number, problem: StoreFailure | undefined]>;

	/** Fires when a player must leave, since another server has their data now; nothing of them can be saved here. */
	readonly evicted: Signal<[userId: number, reason: EvictionReason]>;

	private readonly visits: PlayerVisits;
	private readonly privateKeys = new Map<number, Set<Key>>();

	constructor(private readonly options: PlayerDataOptions) {
		this.visits = new PlayerVisits(options);
		this.loaded = this.visits.loaded;
		this.saved = this.visits.saved;
		this.evicted = this.visits.evicted;
		this.visits.gone.connect((userId) => this.privateKeys.delete(userId));

		options.documents.opened.connect((document) => {
			document.changed.connect((current, previous) => this.tellChanges(document.userId, current, previous));
		});
	}

	/** A player came. Returns at once; nothing happens if they are here already. */
	join(userId: number): void {
		this.visits.join(userId);
	}

	/** A player left. Returns at once, goes on until their last save is certain; nothing happens if they are gone. */
	leave(userId: number): void {
		this.visits.leave(userId);
	}

	/** Lets everybody go, and yields until all last saves are certain, or the time for it is over. For the end of a server. */
	closeAsync(): void {
		this.visits.closeAsync();
	}

	/** Whether a player came and has not left, whatever became of their data. */
	isHere(userId: number): boolean {
		return this.visits.find(userId)?.isHere() ?? false;
	}

	/** Whether a player's data can be used; also if it is defaults because it could not be loaded. */
	hasLoaded(userId: number): boolean {
		const state = this.visits.find(userId)?.state;

		return state === "ready" || state === "errored";
	}

	/** Yields until a player's data can be used; `false` if they left before, or are not here at all. */
	waitForDataLoadAsync(userId: number): boolean {
		return this.visits.find(userId)?.loaded.wait() ?? false;
	}

	/** Whether a player's data could not be loaded. Purchases and trades must be refused: nothing of them is saved. */
	hasErrored(userId: number): boolean {
		return this.getLoadError(userId) !== undefined;
	}

	/** Why a player's data could not be loaded. */
	getLoadError(userId: number): StoreFailure | undefined {
		return this.visits.find(userId)?.loadError;
	}

	/** Why a player's last save failed; `undefined` when it did not. */
	getSaveError(userId: number): StoreFailure | undefined {
		return this.visits.find(userId)?.saveError;
	}

	/**
	 * Whether what a player gains or gives now can be saved. While not, the game goes on without purchases and trades.
	 */
	canTransact(userId: number): boolean {
		return this.visits.find(userId)?.state === "ready" && !this.options.health.isFailing();
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
		const visit = this.visits.find(userId);

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
		const saved = this.visits.find(userId)?.saver?.lastSaved();

		return saved !== undefined && holds(saved);
	}

	/** What there is to say of all this in numbers, by name. */
	measure(): Map<string, number> {
		const numbers = this.visits.measure();
		this.options.store.measure().forEach((value, name) => numbers.set(name, value));
		numbers.set("DataStoresFailing", this.options.health.isFailing() ? 1 : 0);

		return numbers;
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
