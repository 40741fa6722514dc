import { scenario } from "simulator";
import { BLIND, OVERWRITING, UNCHECKED, UNFENCED } from "./broken-persistence.scenario";
import { FaultSimulation } from "./fault-simulation.scenario";

export const faults = scenario(
	"should lose, double or overwrite nothing and keep nobody waiting when servers, players and the cloud do their worst",
	(world) => {
		const size = { servers: [2, 4], players: [3, 6], turns: 30, pause: 5, idle: 0.05 } as const;
		new FaultSimulation(world, size).run();
	},
	{
		mostSeeds: 1_000_000,
		broken: { [UNFENCED]: 500, [UNCHECKED]: 500, [BLIND]: 500, [OVERWRITING]: 500 },
	},
);

export const hours = scenario(
	"should lose, double or overwrite nothing when a game goes on for hours",
	(world) => {
		const size = { servers: [2, 3], players: [3, 6], turns: 120, pause: 10, idle: 0.15 } as const;
		new FaultSimulation(world, size).run();
	},
	{ seeds: 2, mostSeeds: 20 },
);
