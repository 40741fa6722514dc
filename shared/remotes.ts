import { Client, createRemotes, namespace, remote, Server } from "@rbxts/remo";
import { Reply } from "./requests";

/**
 * Creates the remotes of this realm. Call it once, in the entry script.
 *
 * A request declares no validators and no throttle on purpose: Remo raises an error on a payload that fails a
 * validator and answers a throttled request with the answer to the one before. The server's own pipeline gives a
 * typed reason instead, and `undefined` where it drops a request unanswered.
 */
export function createGameRemotes() {
	return createRemotes({
		request: remote<Server, [payload: unknown]>().returns<Reply | undefined>(),
		store: namespace({
			/** The client wants its whole state, now and with every change from now on. */
			start: remote<Server>(),
			/** What is new to the client: the patches of one frame, or its whole state; see `decodePatches`. */
			update: remote<Client, [bytes: buffer]>(),
		}),
	});
}

export type GameRemotes = ReturnType<typeof createGameRemotes>;
