export { connectStore } from "./connect-store";
export { createClientStore } from "./create-store";
export type { ClientState, ClientStore } from "./create-store";
export type { PendingRequest, PendingState } from "./pending-slice";
export {
	selectConfirmedInventory,
	selectInventory,
	selectIsLoaded,
	selectPending,
	selectSlowSlots,
	selectStack,
	selectStats,
	selectToasts,
} from "./selectors";
export type { Refusal, Toast, ToastsState } from "./toasts-slice";
