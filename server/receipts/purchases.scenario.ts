import { scenario } from "simulator";
import { Buyers } from "./simulation/buyers.scenario";
import { EARLY, FORGETFUL, HASTY } from "./simulation/till.scenario";

export const purchases = scenario(
	"should grant every purchase once and say so when it is saved, whatever fails while buyers pay, hop, leave and crash",
	(world) => new Buyers(world).run(),
	{ seeds: 40, mostSeeds: 10_000, broken: { [EARLY]: 5, [FORGETFUL]: 10, [HASTY]: 10 } },
);
