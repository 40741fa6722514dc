export { createUid } from "./create-uid";
export { withLimits, withoutBonus } from "./limits";
export { createEmptyPlayerData, createPlayerData } from "./player-data";
export type { PlayerData } from "./player-data";
export { PlayerDocument } from "./player-document";
export { PlayerDocuments } from "./player-documents";
