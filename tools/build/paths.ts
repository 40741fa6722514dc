/** Where things stand, relative to the root of the repository; every command runs there. */
export const paths = {
	aftman: "aftman.toml",
	lockfile: "package-lock.json",
	compiler: "node_modules/roblox-ts/out/CLI/cli.js",
	game: {
		sources: ["server", "client", "shared"],
		config: "tsconfig.json",
		out: "out/game",
		info: "out/game.tsbuildinfo",
	},
	include: "out/include",
	simulator: {
		sources: ["simulator/src"],
		config: "tsconfig.simulator.json",
		out: "out/simulator",
		info: "out/simulator.tsbuildinfo",
	},
	places: {
		start: { project: "default.project.json", place: "out/places/start.rbxl" },
		test: { project: "places/test/test.project.json", place: "out/places/test.rbxl" },
	},
	worlds: "places",
	stamps: "out/stamps",
	locks: "out/locks",
} as const;

/** The places that are built from the game's code. */
export type PlaceName = keyof typeof paths.places;
