export { RESTRICTED } from "./player-policy";
export type { PlayerPolicy } from "./player-policy";
