export { connectStore } from "./connect-store";
export { createClientStore } from "./create-store";
export type { ClientState, ClientStore } from "./create-store";
export type { PendingRequest, PendingState } from "./pending-slice";
export {
	selectConfirmedInventory,
	selectConfirmedReadyTimes,
	selectData,
	selectEquipped,
	selectHotbar,
	selectInventory,
	selectIsLoaded,
	selectOwnsPass,
	selectPasses,
	selectPending,
	selectPolicy,
	selectPurchaseStages,
	selectReadyAt,
	selectReadyTimes,
	selectSlowSlots,
	selectStack,
	selectStats,
	selectToasts,
} from "./selectors";
export { createUpdateReceiver } from "./update-receiver";
export type { UpdateReceiverOptions } from "./update-receiver";
export type { HotbarEntry, PlacedStack } from "./selectors";
export { showToast } from "./show-toast";
export type { News, NewsName, Notice, Refusal, Toast, ToastsState } from "./toasts-slice";
export type { PurchaseStage, PurchasesState } from "./purchases-slice";
