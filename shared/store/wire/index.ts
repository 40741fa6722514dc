export { applyPatches } from "./apply-patches";
export type { ReplicatedStore } from "./apply-patches";
export type { Patch } from "./patch";
export { decodePatches, encodePatches } from "./patch-codec";
