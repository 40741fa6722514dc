export { describeSettings } from "./describe-settings";
export type { Whereabouts } from "./describe-settings";
export { reportSettings } from "./report-settings";
