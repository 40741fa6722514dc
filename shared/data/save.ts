import { PublicPlayerData } from "./public-player-data";

/** The part of a player's data that grants, claims and purchases with coins work on. */
export interface Save extends Pick<PublicPlayerData, "inventory" | "coins" | "inbox" | "upgrades"> {
	/** The highest number that a parcel of this player ever had. Clients, who make no parcels, do not know it. */
	readonly lastParcel?: number;
}
