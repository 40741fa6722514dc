import type { PlayerDataClient } from "client/data";
import { type GameClient, startClient } from "client/game.scenario";
import { type GameServer, startGame } from "server/game.scenario";
import type { DataError } from "shared/data";
import { type PlayerHandle, scenario, type World } from "simulator";

/** Seconds in which data is there when nothing fails. */
const LOAD_LIMIT = 15;
/** Seconds in which a failed load is given up, and in which trouble is over once its cause is. */
const TROUBLE_LIMIT = 90;
/** Seconds after which every change was saved. */
const SAVED_AFTER = 90;
const SECRET = "a secret of the server";
const UNMARKED = "with secrets that are not marked as private";

/** A client with its player's data, and what came of it. */
interface DataClient extends GameClient {
	readonly playerData: PlayerDataClient;
	/** What its signals said. */
	readonly heard: Array<string>;
	/** Whether the secret was among the bytes that it was sent. */
	readonly hasSecret: () => boolean;
}

function joinGame(server: GameServer, userId: number): DataClient {
	const client = startClient(server.host.join(userId, { client: "bare" }));
	const data = client.realm.require<typeof import("client/data")>("PlayerScripts/TS/data");
	const heard = new Array<string>();
	let secrets = 0;

	const playerData = client.realm.run(() => {
		const made = new data.PlayerDataClient(client.store);
		made.loaded.connect((problem) => heard.push(`loaded ${problem ?? "well"}`));
		made.saved.connect((problem) => heard.push(`saved ${problem ?? "well"}`));

		client.remotes.store.update.connect((bytes) => {
			const [found] = buffer.tostring(bytes).find(SECRET, 1, true);
			secrets += found === undefined ? 0 : 1;
		});

		return made;
	});

	return { ...client, playerData, heard, hasSecret: () => secrets > 0 };
}

function awaitOf(world: World, { realm }: DataClient, holds: () => boolean, what: string, limit = TROUBLE_LIMIT): void {
	world.runUntil(() => realm.run(holds), what, limit);
}

function awaitLoaded(world: World, client: DataClient, problem?: DataError): void {
	const { playerData } = client;
	const holds = () => playerData.hasLoaded() && playerData.getLoadError() === problem;
	awaitOf(world, client, holds, `the client knows that its data loaded ${problem ?? "well"}`);
}

/** A player without a client, whose data is there. */
function joinUnseen(world: World, { host, services }: GameServer, userId: number): PlayerHandle {
	const player = host.join(userId);
	const { playerData } = services.persistence;
	world.runUntil(() => host.run(() => playerData.hasLoaded(userId)), "the data is there", LOAD_LIMIT);

	return player;
}

/** What the record in the cloud holds. */
function getStoredMusic(world: World): unknown {
	const record = world.opened().cloud.dataStores.read("Players", "1")?.value;

	return (record as { readonly data?: { readonly settings?: { readonly music?: unknown } } }).data?.settings?.music;
}

function setMusic({ host, services }: GameServer, music: number): void {
	host.run(() => services.persistence.playerData.setValue(1, "settings", { music }));
}

function getMusic({ realm, playerData }: DataClient): unknown {
	return realm.run(() => playerData.get("settings")?.music);
}

function countVersions(world: World): number {
	return world.opened().cloud.dataStores.versions("Players", "1").size();
}

export const outage = scenario(
	"should tell the client that nothing can be saved, and that it can again, when data stores fail in the middle of play",
	(world) => {
		const server = startGame(world);
		const { faults } = world.opened().cloud;
		const client = joinGame(server, 1);
		const { playerData, realm, heard } = client;
		world.runUntil(() => realm.run(() => playerData.hasLoaded()), "the data is there", LOAD_LIMIT);
		world.check("the data loaded well", heard.join() === "loaded well", heard.join());

		setMusic(server, 1);
		world.run(SAVED_AFTER);
		world.check("the client hears of a save", heard.join() === "loaded well, saved well", heard.join());
		world.check("the client has the value", getMusic(client) === 1);

		// A save begins within a minute and gives up some twenty seconds later.
		faults.outage("dataStores", world.random.range(90, 300));
		setMusic(server, 2);
		awaitOf(world, client, () => playerData.isReadOnly(), "the client knows that nothing can be saved");
		awaitOf(
			world,
			client,
			() => playerData.getSaveError() === "DataStoreError",
			"the client knows of a failed save",
		);
		world.check("play goes on", getMusic(client) === 2);

		world.runUntil(() => !faults.isDown("dataStores"), "the outage ends", 300);
		awaitOf(world, client, () => !playerData.isReadOnly(), "the client knows that saving works again");
		awaitOf(
			world,
			client,
			() => playerData.getSaveError() === undefined,
			"the client hears of a save that went well",
		);
		world.check("it was loaded once", !heard.includes("loaded DataStoreError"), heard.join());

		client.player.leave();
		world.run(30);
		world.check("nothing was lost", getStoredMusic(world) === 2, () => `${getStoredMusic(world)}`);
	},
);

export const failedLoad = scenario(
	"should tell the client that it has defaults, never save them, and bring its data when a load fails",
	(world) => {
		const first = startGame(world);
		const before = joinUnseen(world, first, 1);
		setMusic(first, 7);
		before.leave();
		world.run(30);
		const versions = countVersions(world);

		world.opened().cloud.faults.outage("dataStores", 200);
		const second = startGame(world);
		const client = joinGame(second, 1);
		world.check("it is loading", !client.realm.run(() => client.playerData.hasLoaded()));
		awaitLoaded(world, client, "DataStoreError");
		world.check("the player has defaults", getMusic(client) === undefined);
		world.check(
			"the player has the starter items",
			client.realm.run(() => client.playerData.get("inventory")) !== undefined,
		);
		setMusic(second, 0);
		world.run(1);
		world.check("the player can play", getMusic(client) === 0);

		if (world.random.chance(0.5)) {
			client.player.leave();
			world.run(300);
			world.check("defaults are never saved", countVersions(world) === versions);
			return;
		}

		world.run(200);
		awaitLoaded(world, client);
		world.check("the player's own data came", getMusic(client) === 7, `${getMusic(client)}`);
		world.check(
			"it came after all",
			client.heard.join() === "loaded DataStoreError, loaded well",
			client.heard.join(),
		);
	},
);

export const lockedElsewhere = scenario(
	"should tell the client that another server has its data, and bring it when that server lets go",
	(world) => {
		const first = startGame(world);
		// A server that hears of nothing keeps the session for as long as its player is there.
		world.opened().cloud.messages.setDelivery({ loss: 1 });
		const there = joinUnseen(world, first, 1);
		setMusic(first, 3);

		const client = joinGame(startGame(world), 1);
		awaitLoaded(world, client, "SessionLocked");
		world.check("the player has defaults", getMusic(client) === undefined);

		there.leave();
		awaitLoaded(world, client);
		world.check("the player's own data came", getMusic(client) === 3, `${getMusic(client)}`);
	},
);

export const refusedRecord = scenario(
	"should tell the client that this server can not read its data, and leave the record of newer code as it is",
	(world) => {
		const { dataStores } = world.open().cloud;
		const record = { version: 99, data: { settings: { music: 3 }, guild: "of the future" } };
		dataStores.write("Players", "1", record);
		const versions = countVersions(world);
		const client = joinGame(startGame(world), 1);
		awaitLoaded(world, client, "RecordRefused");
		world.check("the player has defaults", getMusic(client) === undefined);
		world.run(120);
		world.check("it stays so", client.heard.join() === "loaded RecordRefused", client.heard.join());
		client.player.leave();
		world.run(30);
		world.check("nothing was written", countVersions(world) === versions);
		const metadata = dataStores.read("Players", "1")?.metadata;
		world.check("no session was taken", metadata?.session === undefined && metadata?.epoch === undefined);
	},
);

export const privateKeys = scenario(
	"should never send a value that is private, and take back one that becomes it",
	(world) => {
		const server = startGame(world);
		const { playerData } = server.services.persistence;
		const owner = joinGame(server, 1);
		const other = joinGame(server, 2);
		awaitLoaded(world, owner);
		awaitLoaded(world, other);

		setMusic(server, 1);
		world.run(1);
		world.check("the owner has the value", getMusic(owner) === 1);
		world.check("nobody else has it", getMusic(other) === undefined);

		server.host.run(() => {
			if (world.variant === UNMARKED) playerData.setValue(1, "settings", { SECRET });
			else playerData.setValueAsPrivate(1, "settings", { SECRET });
		});
		world.run(1);
		world.check("the owner lost the value", getMusic(owner) === undefined);
		owner.realm.run(() => owner.remotes.store.start.fire());
		world.run(1);
		world.check("no client was sent the secret", !owner.hasSecret() && !other.hasSecret());
	},
	{ broken: { [UNMARKED]: 1 } },
);
