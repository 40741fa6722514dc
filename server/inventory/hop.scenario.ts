import { startGame } from "server/game.scenario";
import { type PlayerHandle, scenario } from "simulator";

/** Seconds in which a player's data is there, wherever it was before. */
const LOAD_LIMIT = 15;

/** A player who leaves is forgotten, and one who arrives is soon known, on as many servers as there are. */
export const hop = scenario(
	"should have the inventory of whoever is here, and of nobody else, when players hop between servers",
	(world) => {
		const servers = [startGame(world), startGame(world), startGame(world)];
		const getServer = (index: number) => servers[index] ?? error(`no server ${index}`);
		const waitFor = (userId: number, index: number) => {
			const { host, services } = getServer(index);
			const { playerData } = services.persistence;
			world.runUntil(
				() => host.run(() => playerData.hasLoaded(userId)),
				`player ${userId} is loaded`,
				LOAD_LIMIT,
			);
		};
		const players = new Map<number, { readonly handle: PlayerHandle; readonly server: number }>();

		for (let userId = 1; userId <= 6; userId++) {
			const server = world.random.integer(0, 2);
			players.set(userId, { handle: getServer(server).host.join(userId), server });
			waitFor(userId, server);
		}

		world.invariant("each player has one document", () => {
			for (const [userId, { server }] of players) {
				const present = servers.map(({ host, services }) =>
					host.run(() => services.documents.find(userId) !== undefined),
				);
				if (!present.every((isHere, index) => isHere === (index === server)))
					return `player ${userId} of server ${server}`;
			}
			return undefined;
		});

		for (let turn = 0; turn < 20; turn++) {
			const userId = world.random.integer(1, 6);
			const server = world.random.integer(0, 2);
			const player = players.get(userId);
			if (!player || player.server === server) continue;
			const handle = player.handle.hop(getServer(server).host);
			players.set(userId, { handle, server });
			waitFor(userId, server);
			world.checkInvariants();
		}
	},
);
