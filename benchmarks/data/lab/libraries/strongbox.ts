import { Keeper, Library, readPath } from "../library";

const NAME = "benchmark";

/** The game's own: the server as its entry script starts it, with everything that the place has. */
export const strongbox: Library = {
	id: "strongbox",
	raisesLimits: true,
	store: "Players",
	readNumber: (stored) => readPath(stored, "data", "settings", NAME),
	isHeld: ({ metadata }) => metadata.session !== undefined,

	start: (server): Keeper => {
		const { startServer } = server.require<typeof import("server/start-server")>(
			"ServerScriptService/TS/start-server",
		);
		const { persistence } = server.run(() => startServer());
		const { playerData } = persistence;
		const isLoaded = (userId: number) => playerData.hasLoaded(userId) && !playerData.hasErrored(userId);

		return {
			isLoaded,
			read: (userId) => {
				const value = playerData.getValue(userId, "settings")?.[NAME];
				return typeIs(value, "number") ? value : 0;
			},
			write: (userId, value) =>
				server.run(() =>
					playerData.updateValue(userId, "settings", (settings) => ({ ...settings, [NAME]: value })),
				),
		};
	},
};
