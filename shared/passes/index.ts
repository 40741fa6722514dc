export { sumPassEffects } from "./pass-ownership";
export type { PassOwnership } from "./pass-ownership";
