import { Inbox, isInbox } from "../inbox";
import { Inventory } from "../inventory";
import { isCoins } from "./coins";
import { isPlayerSettings, PlayerSettings } from "./player-settings";
import { isUpgrades, Upgrades } from "./upgrades";

/**
 * Keys of a player's data that their own client is told, as they are, and nobody else's. A key that is not here never
 * leaves the server. Values hold what JSON can say.
 */
export interface PlainPlayerData {
	/** Missing until something is chosen. */
	readonly settings?: PlayerSettings;
	/** A whole number from 0 to `MAX_COINS`; missing: none. */
	readonly coins?: number;
	/** What waits to be claimed, without the ids of unique items; missing: nothing. */
	readonly inbox?: Inbox;
	/** Room that was bought; missing: none. It is part of the inventory's limits already. */
	readonly upgrades?: Upgrades;
}

/** All of a player's data that their own client knows, by key. */
export interface PublicPlayerData extends PlainPlayerData {
	/** Without the ids of unique items. It travels slot by slot. */
	readonly inventory: Inventory;
}

/** Name of something in a player's data that their client may know. */
export type PublicKey = keyof PublicPlayerData;

/** Name of a key that travels as it is. */
export type PlainKey = keyof PlainPlayerData;

/** How to tell whether a value is one of a key. */
type Checks = { readonly [K in PlainKey]-?: (value: unknown) => value is NonNullable<PlainPlayerData[K]> };

/** The plain keys, each with its check. A key of `PlainPlayerData` that is missing here does not compile. */
export const PLAIN_DATA: Checks = {
	settings: isPlayerSettings,
	coins: isCoins,
	inbox: isInbox,
	upgrades: isUpgrades,
};

function listKeys(): ReadonlyArray<PlainKey> {
	const keys = new Array<PlainKey>();

	for (const [key] of pairs(PLAIN_DATA)) {
		keys.push(key);
	}

	return keys.sort();
}

/** The plain keys, in the order of the alphabet. */
export const PLAIN_KEYS: ReadonlyArray<PlainKey> = listKeys();
