export { type CommandSurroundings, printReport, runSimulatorCommand } from "./command";
export type { ControlMessage, Counts, OutputLevel, OutputMessage, ScenarioResult } from "./control";
export { UsageError } from "./flags";
export { type JestReport, type TestReport, countReport, readJestResults } from "./jest-report";
export { type MappingOptions, type PositionMapper, createPositionMapper } from "./mapping/positions";
export type { CompiledFolder } from "./mapping/source-files";
export { formatOutput } from "./print";
export {
	DEFAULT_BUDGET_MS,
	type Simulator,
	type SimulatorEnd,
	type SimulatorOptions,
	startSimulator,
} from "./simulator";
