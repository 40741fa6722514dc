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

/** What keeps something for as long as a player is here. To be told twice that somebody comes makes no difference. */
export interface PlayerWatcher {
	join(userId: number): void;
	leave(userId: number): void;
}

/** Tells who comes and goes, those included who are here already. */
export function watchPlayers(roster: Roster, watcher: PlayerWatcher): void {
	roster.PlayerAdded.Connect(({ UserId }) => watcher.join(UserId));
	roster.PlayerRemoving.Connect(({ UserId }) => watcher.leave(UserId));

	// A player who joined in this very frame is in the list and still has their event to come.
	for (const { UserId } of roster.GetPlayers()) {
		watcher.join(UserId);
	}
}
