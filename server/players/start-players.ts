import { createPlayerData } from "./player-data";
import { PlayerDocuments } from "./player-documents";

/** Opens a document for everyone who is here or joins, and closes it when they leave. */
export function startPlayers(players: Players, documents: PlayerDocuments): void {
	const join = (player: Player) => {
		if (!documents.find(player.UserId)) {
			documents.open(player.UserId, createPlayerData());
		}
	};

	players.PlayerAdded.Connect(join);
	players.PlayerRemoving.Connect((player) => documents.close(player.UserId));

	for (const player of players.GetPlayers()) {
		join(player);
	}
}
