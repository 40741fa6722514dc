export { followPasses } from "./follow-passes";
export { Passes } from "./passes";
export type { PassesOptions } from "./passes";
export { askForPass, listPassIds, watchPassPurchases } from "./start-passes";
