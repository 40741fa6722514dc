export { createUid } from "./create-uid";
export { createEmptyPlayerData, createPlayerData } from "./player-data";
export type { PlayerData } from "./player-data";
export { PlayerDocument } from "./player-document";
export { PlayerDocuments } from "./player-documents";
