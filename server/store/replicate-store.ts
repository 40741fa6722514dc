import { Players, RunService } from "@rbxts/services";
import { SuspicionLog } from "server/requests";
import { GameRemotes } from "shared/remotes";
import { toUserKey } from "shared/store";
import { ServerStore } from "./create-store";
import { Replicator } from "./replicator";

export interface ReplicateStoreOptions {
	readonly store: ServerStore;
	readonly remotes: GameRemotes;
	readonly suspicions: SuspicionLog;
	/** Seconds on a clock that never goes back. */
	readonly now: () => number;
}

/** Sends each player their own part of the store: the whole of it when they ask, then what changes, once per frame. */
export function replicateStore({ store, remotes, suspicions, now }: ReplicateStoreOptions): void {
	const replicator: Replicator<Player> = new Replicator<Player>({
		store,
		keyOf: (player) => toUserKey(player.UserId),
		send: (player, bytes) => remotes.store.update.fire(player, bytes),
		// A frame in which nothing changed costs nothing.
		onNews: () => RunService.Heartbeat.Once(() => replicator.flush()),
		onExcess: (player) => suspicions.report(player.UserId, "rate"),
		now,
	});

	remotes.store.start.connect((player) => {
		// A call may still be in the queue when its player has gone; nobody would end what it starts.
		if (player.Parent !== undefined) {
			replicator.start(player);
		}
	});

	Players.PlayerRemoving.Connect((player) => replicator.stop(player));
}
