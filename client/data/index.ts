export { DataNoticesConnected } from "./data-notices-connected";
export { PlayerDataClient } from "./player-data-client";
export {
	selectDataStatus,
	selectGranted,
	selectHasLoaded,
	selectLoadError,
	selectPurchaseObstacle,
	selectPurchases,
	selectSave,
	selectSaveError,
	selectValue,
} from "./selectors";
export type { PurchaseObstacle, PurchasePermission } from "./selectors";
export { useCoins, useDataNews, usePlayerData, usePurchasesAllowed } from "./use-player-data";
