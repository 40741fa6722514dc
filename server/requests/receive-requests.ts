import { GameRemotes } from "shared/remotes";
import { RequestPipeline } from "./request-pipeline";

/** Answers what clients ask through the remotes. */
export function receiveRequests(remotes: GameRemotes, pipeline: RequestPipeline): void {
	remotes.request.onRequest((player, payload) => pipeline(player.UserId, payload));
}
