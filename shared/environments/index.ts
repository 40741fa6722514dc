export type { Environment, PassName, PlaceName, ProductName } from "./environment";
export { environments, findPlace } from "./find-place";
export type { EnvironmentName, FoundPlace } from "./find-place";
export { findEnvironment, LOCAL_ENVIRONMENT } from "./find-environment";
export type { Whereabouts } from "./find-environment";
