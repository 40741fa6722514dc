import { type GameServer, startGame } from "server/game.scenario";
import { scenario, type World } from "simulator";
import type { DataConfig } from "./data-config";

const STORE = "Another Store";
const LOAD_LIMIT = 15;

/** The defaults with changes, as a game would write them. */
function startWith(world: World, changes: Partial<DataConfig>): GameServer {
	const { DATA_CONFIG } = world
		.startServer()
		.require<typeof import("./data-config")>("ServerScriptService/TS/data/data-config");

	return startGame(world, { data: { ...DATA_CONFIG, ...changes } });
}

/** A player comes, changes something and leaves. Returns what they find when they come back. */
function visitTwice(world: World, { host, services }: GameServer): unknown {
	const { playerData } = services.persistence;
	const arrive = () => {
		const player = host.join(1);
		world.runUntil(() => host.run(() => playerData.hasLoaded(1)), "the data is there", LOAD_LIMIT);

		return player;
	};

	const player = arrive();
	host.run(() => playerData.setValue(1, "settings", { music: 7 }));
	player.leave();
	world.run(LOAD_LIMIT);
	arrive();

	return host.run(() => playerData.getValue(1, "settings")?.music);
}

export const storeName = scenario(
	"should keep players' data in the data store that the configuration names",
	(world) => {
		const found = visitTwice(world, startWith(world, { storeName: STORE }));
		const { dataStores } = world.opened().cloud;

		world.check("it is there", found === 7 && dataStores.read(STORE, "1") !== undefined);
		world.check("it is nowhere else", dataStores.read("Players", "1") === undefined);
	},
);

export const raw = scenario("should keep players' data without a session when the configuration says so", (world) => {
	const found = visitTwice(world, startWith(world, { backend: "raw" }));
	const record = world.opened().cloud.dataStores.read("Players", "1");

	world.check("it is there", found === 7 && record !== undefined);
	world.check("no session is noted", record?.metadata.session === undefined && record?.metadata.epoch === undefined);
});

export const inMemory = scenario(
	"should keep players' data in memory alone when the configuration says so",
	(world) => {
		const found = visitTwice(world, startWith(world, { backend: "in-memory" }));

		world.check("it is there", found === 7);
		world.check("nothing was written", world.opened().cloud.dataStores.keys("Players").isEmpty());
	},
);
