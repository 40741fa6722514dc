import { LootEntry } from "./loot-entry";

/** Restores health, never above the character's maximum. Refused at full health. */
export interface HealEffect {
	readonly kind: "heal";
	/** Health points, above zero. */
	readonly amount: number;
}

/** Sets a faster walk for a while. Refused while the character is already at least as fast. */
export interface SpeedEffect {
	readonly kind: "speed";
	/** Walk speed in studs per second. */
	readonly walkSpeed: number;
	/** How long it lasts, above zero. */
	readonly seconds: number;
}

/** Gives one entry of the loot, drawn by the server. Refused as a whole if the entry does not fit. */
export interface OpenEffect {
	readonly kind: "open";
	readonly loot: ReadonlyArray<LootEntry>;
}

/** What using an item does. Using it takes one unit. */
export type UseEffect = HealEffect | SpeedEffect | OpenEffect;
