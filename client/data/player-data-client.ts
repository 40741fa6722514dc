import { ClientStore } from "client/store";
import { DataError, PLAIN_KEYS, PublicKey, PublicPlayerData } from "shared/data";
import { Signal } from "shared/signal";
import {
	selectDataStatus,
	selectHasLoaded,
	selectLoadError,
	Selector,
	selectSaveError,
	selectValue,
} from "./selectors";

/**
 * The local player's data, for code that is no component: what the server last said, by key. It knows public keys
 * only. Signals fire a frame after the news came, one time for all of a frame.
 */
export class PlayerDataClient {
	/** Fires for each key whose value changed, also when the data is loaded. */
	readonly updated = new Signal<[key: PublicKey, value: PublicPlayerData[PublicKey] | undefined]>();

	/**
	 * Fires when the data can be used. With an error it is defaults; it fires again when the error becomes another one,
	 * and without one when the data was loaded after all.
	 */
	readonly loaded = new Signal<[problem: DataError | undefined]>();

	/** Fires after each save that was tried. */
	readonly saved = new Signal<[problem: DataError | undefined]>();

	private readonly disconnects = new Array<() => void>();

	constructor(private readonly store: ClientStore) {
		const keys: ReadonlyArray<PublicKey> = ["inventory", ...PLAIN_KEYS];

		for (const key of keys) {
			const find: Selector<PublicPlayerData[PublicKey] | undefined> = selectValue(key);
			this.disconnects.push(store.subscribe(find, (value) => this.updated.fire(key, value)));
		}

		this.disconnects.push(
			store.subscribe(selectDataStatus, (current, previous) => {
				if (!current) {
					return;
				}

				if (!previous || current.loadError !== previous.loadError) {
					this.loaded.fire(current.loadError);
				}

				if (previous && current.saves > previous.saves) {
					this.saved.fire(current.saveError);
				}
			}),
		);
	}

	/** The value of a key; `undefined` when there is none, and before the data is loaded. */
	get<K extends PublicKey>(key: K): PublicPlayerData[K] | undefined {
		return this.store.getState(selectValue(key));
	}

	/** Whether the data can be used; with a load error it is defaults. */
	hasLoaded(): boolean {
		return this.store.getState(selectHasLoaded);
	}

	/** Why the data could not be loaded: the player has defaults, of which nothing is saved. */
	getLoadError(): DataError | undefined {
		return this.store.getState(selectLoadError);
	}

	/** Why the last save failed; `undefined` when it did not. */
	getSaveError(): DataError | undefined {
		return this.store.getState(selectSaveError);
	}

	/** Whether data stores fail, so that nothing should be promised that has to be saved. */
	isReadOnly(): boolean {
		return this.store.getState(selectDataStatus)?.readOnly ?? false;
	}

	/** Lets the signals rest. */
	destroy(): void {
		this.disconnects.forEach((disconnect) => disconnect());
		this.disconnects.clear();
	}
}
