export { applyRequest } from "./apply-request";
export { parseRequest } from "./parse-request";
export type { Accepted, Rejected, Reply } from "./reply";
export { isShopIntent, isShopRequest } from "./request";
export type {
	BuyRequest,
	ClaimAllRequest,
	ClaimRequest,
	DropRequest,
	EquipRequest,
	HotbarRequest,
	Intent,
	InventoryIntent,
	InventoryRequest,
	LockRequest,
	MoveRequest,
	PurchasePassRequest,
	PurchaseRequest,
	Request,
	ShopIntent,
	ShopRequest,
	SlotRequest,
	SortRequest,
	SplitRequest,
	UnequipRequest,
	UseRequest,
	Verb,
} from "./request";
