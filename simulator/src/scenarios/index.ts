import { Scenario } from "../scenario/scenario";
import { hopScenarios } from "./hops.scenario";
import { lifecycleScenarios } from "./lifecycle.scenario";
import { playerScenarios } from "./players.scenario";
import { remoteScenarios } from "./remotes.scenario";
import { replicationScenarios } from "./replication.scenario";
import { sceneScenarios } from "./scene.scenario";
import { scriptScenarios } from "./scripts.scenario";
import { serviceScenarios } from "./services.scenario";

/** Every scenario of the simulator itself. */
export const scenarios: ReadonlyArray<Scenario> = [
	...replicationScenarios,
	...remoteScenarios,
	...playerScenarios,
	...lifecycleScenarios,
	...hopScenarios,
	...scriptScenarios,
	...serviceScenarios,
	...sceneScenarios,
];
