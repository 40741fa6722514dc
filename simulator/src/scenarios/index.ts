import { Scenario } from "../scenario/scenario";
import { replicationScenarios } from "./replication.scenario";

/** Every scenario of the simulator itself. */
export const scenarios: ReadonlyArray<Scenario> = [...replicationScenarios];
