export { describeSettings } from "./describe-settings";
export type { Whereabouts } from "./describe-settings";
export { startPortals } from "./portals";
export { reportSettings } from "./report-settings";
export { Travel } from "./travel";
