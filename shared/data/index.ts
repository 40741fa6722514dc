export { isCoins, MAX_COINS } from "./coins";
export type { DataError, DataStatus } from "./data-status";
export { isPlayerSettings } from "./player-settings";
export type { PlayerSettings } from "./player-settings";
export { PLAIN_DATA, PLAIN_KEYS } from "./public-player-data";
export type { PlainKey, PlainPlayerData, PublicKey, PublicPlayerData } from "./public-player-data";
export type { Save } from "./save";
export { isUpgrades, NO_UPGRADES } from "./upgrades";
export type { Upgrades } from "./upgrades";
