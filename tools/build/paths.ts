/** Where things stand, relative to the root of the repository; every command runs there. */
export const paths = {
	aftman: "aftman.toml",
	lockfile: "package-lock.json",
	compiler: "node_modules/roblox-ts/out/CLI/cli.js",
	/** The Luau runtime of roblox-ts, and our copy of it that places map. */
	runtime: "node_modules/roblox-ts/include",
	include: "out/include",
	game: {
		sources: ["server", "client", "shared"],
		config: "tsconfig.json",
		project: "places/test/test.project.json",
		out: "out/game",
		info: "out/game.tsbuildinfo",
	},
	simulator: {
		sources: ["simulator/src"],
		config: "tsconfig.simulator.json",
		project: "simulator/default.project.json",
		out: "out/simulator",
		info: "out/simulator.tsbuildinfo",
		members: "out/simulator.members.json",
		membersGenerator: "simulator/node/generate-members.ts",
	},
	specs: {
		sources: ["simulator/specs/server", "simulator/specs/client", "simulator/specs/shared"],
		config: "tsconfig.specs.json",
		project: "simulator/specs/specs.project.json",
		out: "out/specs",
		info: "out/specs.tsbuildinfo",
		place: "out/places/simulator-specs.rbxl",
		folder: "simulator/specs",
	},
	scenarios: {
		/** Folders in which they stand, beside the features that they are about. */
		folders: ["server", "client", "shared"],
		suffix: ".scenario.ts",
		config: "tsconfig.scenarios.json",
		project: "simulator/scenarios.project.json",
		compiler: "tools/build/compile-scenarios.mjs",
		out: "out/scenarios",
	},
	types: "node_modules/@rbxts/types",
	places: {
		start: { project: "default.project.json", place: "out/places/start.rbxl" },
		arena: { project: "places/arena/arena.project.json", place: "out/places/arena.rbxl" },
		test: { project: "places/test/test.project.json", place: "out/places/test.rbxl" },
	},
	worlds: "places",
	assets: "assets",
	/** What the playtest page keeps between runs. */
	playtest: { cloud: ".strongbox/playtest-cloud.json" },
	stamps: "out/stamps",
	locks: "out/locks",
} as const;

/** The places that are built from the game's code. */
export type PlaceName = keyof typeof paths.places;

/** The places of a published experience, the one that players start in first. The others are for tests alone. */
export const publishedPlaces = ["start", "arena"] as const satisfies readonly PlaceName[];

/** Where TypeScript is compiled from and to, so that positions in Luau can be shown as positions in TypeScript. */
export const sourceFolders = [
	{ compiled: paths.game.out, sources: "." },
	{ compiled: paths.scenarios.out, sources: "." },
	{ compiled: paths.specs.out, sources: paths.specs.folder },
	{ compiled: paths.simulator.out, sources: "simulator/src" },
] as const;
