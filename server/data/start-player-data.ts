import { PlayerDataServer } from "./player-data-server";

/** What a player is known by. */
interface User {
	readonly UserId: number;
}

interface UserSignal {
	Connect(callback: (user: User) => void): unknown;
}

/** The part of the Players service that tells who is here. */
export interface Roster {
	readonly PlayerAdded: UserSignal;
	readonly PlayerRemoving: UserSignal;
	GetPlayers(): ReadonlyArray<User>;
}

/** Loads the data of everyone who is here or joins, and saves it when they leave. */
export function startPlayerData(roster: Roster, playerData: PlayerDataServer): void {
	roster.PlayerAdded.Connect(({ UserId }) => playerData.join(UserId));
	roster.PlayerRemoving.Connect(({ UserId }) => playerData.leave(UserId));

	// A player who joined in this very frame is in the list and still has their event to come.
	for (const { UserId } of roster.GetPlayers()) {
		playerData.join(UserId);
	}
}

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
