import { GameRemotes } from "shared/remotes";
import { Reply } from "shared/requests";
import { RequestPipeline } from "./request-pipeline";

/** The part of the Players service that tells who leaves. */
export interface Leaving {
	readonly PlayerRemoving: { Connect(callback: (user: { readonly UserId: number }) => void): unknown };
}

const GONE: Reply = { ok: false, reason: "player_not_loaded" };

/** Answers what clients ask through the remotes, for as long as they are here. */
export function receiveRequests(remotes: GameRemotes, pipeline: RequestPipeline, players: Leaving): void {
	remotes.request.onRequest((player, payload) => {
		// What still comes from someone who left must not begin to be remembered anew.
		return player.Parent ? pipeline.answer(player.UserId, payload) : GONE;
	});

	players.PlayerRemoving.Connect(({ UserId }) => pipeline.forget(UserId));
}
