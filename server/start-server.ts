import { Players } from "@rbxts/services";
import { createFindLiving, createInventoryHandler, createUseEffects } from "server/inventory";
import { PlayerDocuments, startPlayers } from "server/players";
import {
	createRequestPipeline,
	printSuspicions,
	receiveRequests,
	RequestPipeline,
	SuspicionLog,
} from "server/requests";
import { createServerStore, projectDocuments, replicateStore, ServerStore } from "server/store";
import { Stack } from "shared/inventory";
import { createGameRemotes, GameRemotes } from "shared/remotes";
import { Signal } from "shared/signal";
import { toUserKey } from "shared/store";

/** What a scenario or a spec may put in the place of the real thing. */
export interface ServerOptions {
	/** Draws what nobody may foresee: the content of crates. A seeded one makes a run repeatable. */
	readonly random?: Random;
	/** Seconds on a clock that never goes back. */
	readonly now?: () => number;
}

/** A running server: its services, for other parts of the game. */
export interface Server {
	/** The data of the players who are here; the only way to change it. */
	readonly documents: PlayerDocuments;
	/** Fires with what a player threw away, once it has left the inventory. */
	readonly dropped: Signal<[userId: number, stack: Stack]>;
	/** Answers a request as if the player had sent it. */
	readonly request: RequestPipeline;
	readonly suspicions: SuspicionLog;
	/** What clients are told; a projection of the documents. */
	readonly store: ServerStore;
	readonly remotes: GameRemotes;
}

/**
 * The composition root: builds every service, in an order in which each gets what it needs, then starts them. Call it
 * once per server; it creates the remotes.
 */
export function startServer({ random = new Random(), now = os.clock }: ServerOptions = {}): Server {
	const remotes = createGameRemotes();
	const store = createServerStore();
	const documents = new PlayerDocuments();
	const suspicions = new SuspicionLog();
	const dropped = new Signal<[userId: number, stack: Stack]>();

	const effects = createUseEffects({
		findLiving: createFindLiving(Players),
		schedule: task.delay,
		roll: () => random.NextNumber(),
	});

	const request = createRequestPipeline({
		documents,
		handle: createInventoryHandler({ effects, dropped }),
		acknowledge: (userId, requestId) => store.acknowledge(toUserKey(userId), requestId),
		suspicions,
		now,
	});

	printSuspicions(suspicions);
	projectDocuments(documents, store);
	replicateStore(store, remotes);
	receiveRequests(remotes, request);
	startPlayers(Players, documents);

	return { documents, dropped, request, suspicions, store, remotes };
}
