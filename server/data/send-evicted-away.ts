import { PlayerDataServer } from "./player-data-server";

/** The part of the Players service that knows players by their id. */
interface PlayerFinder {
	GetPlayerByUserId(userId: number): Player | undefined;
}

/** What a player is told whose data another server took. */
const EVICTED = {
	moved: "Your items were opened on another server.",
	lost: "Your items were opened on another server. Join again to go on where you left off.",
};

/** Sends away whose data another server has: nothing of what they do here could be saved. */
export function sendEvictedAway(players: PlayerFinder, playerData: PlayerDataServer): void {
	playerData.evicted.connect((userId, reason) => players.GetPlayerByUserId(userId)?.Kick(EVICTED[reason]));
}
