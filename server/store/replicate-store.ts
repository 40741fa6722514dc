import { createBroadcaster } from "@rbxts/reflex";
import { GameRemotes } from "shared/remotes";
import { slices, toUserKey } from "shared/store";
import { ServerStore } from "./create-store";
import { filterAction, filterState } from "./owner-filter";

/** Reliable remotes lose nothing and keep their order, so the state that a client got once stays right. */
const NEVER = -1;

/** Sends each player their own part of the store: the whole of it when they ask, then what changes, once per frame. */
export function replicateStore(store: ServerStore, remotes: GameRemotes): void {
	const broadcaster = createBroadcaster({
		producers: slices,
		hydrateRate: NEVER,
		beforeDispatch: (player, action) => filterAction(toUserKey(player.UserId), action),
		beforeHydrate: (player, state) => filterState(toUserKey(player.UserId), state),
		dispatch: (player, actions) => {
			// Reflex flushes every player when one of them has news; without this all of them would get a message.
			if (actions.size() > 0) {
				remotes.store.dispatch.fire(player, actions);
			}
		},
	});

	store.applyMiddleware(broadcaster.middleware);
	remotes.store.start.connect((player) => broadcaster.start(player));
}
