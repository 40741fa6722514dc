/** The part of a humanoid that effects act on. */
export interface Living {
	Health: number;
	readonly MaxHealth: number;
	WalkSpeed: number;
}

/** The living body of a player; `undefined` if they have none at the moment. */
export type FindLiving = (userId: number) => Living | undefined;

/** Finds the humanoid of a player's character. */
export function createFindLiving(players: Players): FindLiving {
	return (userId) => {
		const humanoid = players.GetPlayerByUserId(userId)?.Character?.FindFirstChildOfClass("Humanoid");

		return humanoid && humanoid.Health > 0 ? humanoid : undefined;
	};
}
