import { InventoryLimits } from "shared/inventory";
import { createPlayerData } from "./player-data";
import { PlayerDocuments } from "./player-documents";

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

/** Opens a document for everyone who is here or joins, and closes it when they leave. */
export function startPlayers(roster: Roster, documents: PlayerDocuments, limits?: InventoryLimits): void {
	// A player who joined in this very frame is in the list and still has their event to come.
	const join = ({ UserId }: User) => {
		if (!documents.find(UserId)) {
			documents.open(UserId, createPlayerData(limits));
		}
	};

	roster.PlayerAdded.Connect(join);
	roster.PlayerRemoving.Connect(({ UserId }) => documents.close(UserId));

	for (const user of roster.GetPlayers()) {
		join(user);
	}
}
