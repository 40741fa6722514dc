import type { RequestSender } from "client/requests";
import type { ClientStore } from "client/store";
import type { GameRemotes } from "shared/remotes";
import type { Reply } from "shared/requests";
import type { PlayerHandle, RealmHandle } from "simulator";

/** A player's client whose store a scenario holds, without the user interface. */
export interface GameClient {
	readonly player: PlayerHandle;
	/** The client's realm: what follows is to be called through its `run` or `spawn`. */
	readonly realm: RealmHandle;
	readonly store: ClientStore;
	readonly remotes: GameRemotes;
	readonly sendRequest: RequestSender["sendRequest"];
	/** The store's selectors. */
	readonly selectors: typeof import("client/store");
}

/** What a scenario may put in the place of the real thing. */
export interface ClientOptions {
	/** Changes what the client hears of the server's answer to a request. */
	readonly hear?: (reply: Reply | undefined) => Reply | undefined;
}

/** Starts what the client's entry script starts, but no user interface. @param player who joined with a `bare` client. */
export function startClient(player: PlayerHandle, { hear = (reply) => reply }: ClientOptions = {}): GameClient {
	const realm = player.getClient();
	const selectors = realm.require<typeof import("client/store")>("PlayerScripts/TS/store");
	const { createRequestSender } = realm.require<typeof import("client/requests")>("PlayerScripts/TS/requests");
	const { createGameRemotes } = realm.require<typeof import("shared/remotes")>("ReplicatedStorage/TS/remotes");

	return realm.run(() => {
		const remotes = createGameRemotes();
		const store = selectors.createClientStore(player.joined.userId);
		const transport = (request: unknown) => remotes.request.request(request).andThen(hear);
		const { sendRequest } = createRequestSender({ store, transport });
		selectors.connectStore(store, remotes);

		return { player, realm, store, remotes, sendRequest, selectors };
	});
}
