export type { InventoriesState } from "./inventory-slice";
export type { AcknowledgedState } from "./request-slice";
export { slices } from "./slices";
export { toUserKey } from "./user-key";
