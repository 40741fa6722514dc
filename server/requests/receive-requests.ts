import { Reply } from "shared/requests";
import { RequestPipeline } from "./request-pipeline";

/** Whoever sent a request. */
export interface Sender {
	readonly UserId: number;
	/** Nothing once they have left. */
	readonly Parent: unknown;
}

/** The part of the remotes through which requests come. */
export interface RequestRemotes {
	readonly request: { onRequest(callback: (player: Sender, payload: unknown) => Reply | undefined): void };
}

/** The part of the Players service that tells who leaves. */
export interface Leaving {
	readonly PlayerRemoving: { Connect(callback: (user: { readonly UserId: number }) => void): unknown };
}

const GONE: Reply = { ok: false, reason: "player_not_loaded" };

/** Answers what clients ask through the remotes, for as long as they are here. */
export function receiveRequests(remotes: RequestRemotes, pipeline: RequestPipeline, players: Leaving): void {
	remotes.request.onRequest((player, payload) => {
		// What still comes from someone who left must not begin to be remembered anew.
		return player.Parent === undefined ? GONE : pipeline.answer(player.UserId, payload);
	});

	players.PlayerRemoving.Connect(({ UserId }) => pipeline.forget(UserId));
}
