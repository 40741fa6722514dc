export type { Environment, PassName, PlaceName, ProductName } from "./environment";
export { environments, findPlace } from "./find-place";
export type { EnvironmentName, FoundPlace } from "./find-place";
