export type { AcknowledgedState } from "./acknowledged-slice";
export { findChangedSlots } from "./changed-slots";
export type { CooldownsState, ReadyTimes } from "./cooldown-slice";
export type { DataState, PublicData } from "./data-slice";
export type { DataStatusState } from "./data-status-slice";
export type { DataValue } from "./data-value";
export type { InventoriesState } from "./inventory-slice";
export { slices } from "./slices";
export { toUserKey } from "./user-key";
