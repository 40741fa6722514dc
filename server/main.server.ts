import { Players } from "@rbxts/services";
import { createFindLiving, createInventoryHandler, createUseEffects } from "server/inventory";
import { PlayerDocuments, startPlayers } from "server/players";
import { createRequestPipeline, printSuspicions, receiveRequests, SuspicionLog } from "server/requests";
import { createServerStore, projectDocuments, replicateStore } from "server/store";
import { Stack } from "shared/inventory";
import { createGameRemotes } from "shared/remotes";
import { Signal } from "shared/signal";
import { toUserKey } from "shared/store";

const random = new Random();
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

const pipeline = createRequestPipeline({
	documents,
	handle: createInventoryHandler({ effects, dropped }),
	acknowledge: (userId, requestId) => store.acknowledge(toUserKey(userId), requestId),
	suspicions,
	now: os.clock,
});

printSuspicions(suspicions);
projectDocuments(documents, store);
replicateStore(store, remotes);
receiveRequests(remotes, pipeline);
startPlayers(Players, documents);
