import { PassName, ProductName } from "../environments";
import { SortOrder } from "../inventory";
import { ItemId } from "../items";

interface RequestBase {
	/** Number that the client counts up from 1 with every request of one visit; the same number is the same request. */
	readonly id: number;
}

interface SlotRequestBase extends RequestBase {
	/** The slot that the player chose. */
	readonly slot: number;
	/** The item that the player saw in that slot. */
	readonly itemId: ItemId;
}

/** Move a stack to another slot: into it, onto a stack of the same kind, or in exchange for what is there. */
export interface MoveRequest extends SlotRequestBase {
	readonly verb: "move";
	readonly target: number;
}

/** Move a part of a stack to another slot. */
export interface SplitRequest extends SlotRequestBase {
	readonly verb: "split";
	readonly target: number;
	readonly quantity: number;
}

/** Use one unit. */
export interface UseRequest extends SlotRequestBase {
	readonly verb: "use";
}

/** Throw units away. */
export interface DropRequest extends SlotRequestBase {
	readonly verb: "drop";
	readonly quantity: number;
}

/** Wear or hold it. */
export interface EquipRequest extends SlotRequestBase {
	readonly verb: "equip";
}

/** Take it off. */
export interface UnequipRequest extends SlotRequestBase {
	readonly verb: "unequip";
}

/** Lock a stack against dropping and sorting, or unlock it. */
export interface LockRequest extends SlotRequestBase {
	readonly verb: "lock";
	readonly locked: boolean;
}

/** Put it on a key of the hotbar, or take it off that key. */
export interface HotbarRequest extends SlotRequestBase {
	readonly verb: "hotbar";
	/** From 1 to `HOTBAR_KEYS`. */
	readonly key: number;
	readonly bound: boolean;
}

/** Sort everything, and merge stacks that can merge. */
export interface SortRequest extends RequestBase {
	readonly verb: "sort";
	readonly order: SortOrder;
}

/** A request about what lies in one slot. */
export type SlotRequest =
	MoveRequest | SplitRequest | UseRequest | DropRequest | EquipRequest | UnequipRequest | LockRequest | HotbarRequest;

/** A request that the rules of the inventory answer, and that clients predict by them. */
export type InventoryRequest = SlotRequest | SortRequest;

/** Buy an offer of the coin shop. */
export interface BuyRequest extends RequestBase {
	readonly verb: "buy";
	/** Name of the offer. */
	readonly offer: string;
	/** How many times it. */
	readonly quantity: number;
}

/** Take a parcel out of the inbox. */
export interface ClaimRequest extends RequestBase {
	readonly verb: "claim";
	/** Its number. */
	readonly parcel: number;
}

/** Take all out of the inbox that fits. */
export interface ClaimAllRequest extends RequestBase {
	readonly verb: "claimAll";
}

/** Be asked by the platform whether to buy a product for Robux. It is named, never numbered. */
export interface PurchaseRequest extends RequestBase {
	readonly verb: "purchase";
	readonly product: ProductName;
}

/** Be asked by the platform whether to buy a game pass for Robux. */
export interface PurchasePassRequest extends RequestBase {
	readonly verb: "purchasePass";
	readonly pass: PassName;
}

/** A request about buying, or about what was bought. */
export type ShopRequest = BuyRequest | ClaimRequest | ClaimAllRequest | PurchaseRequest | PurchasePassRequest;

/**
 * What a player asks for: an intention, made of a verb, slot numbers, a quantity and the item that the player meant.
 * It never carries an item, a price or a new state.
 */
export type Request = InventoryRequest | ShopRequest;

export type Verb = Request["verb"];

type WithoutId<R> = R extends Request ? Omit<R, "id"> : never;

/** A request before it was given its number. */
export type Intent = WithoutId<Request>;

/** An inventory request before it was given its number. */
export type InventoryIntent = WithoutId<InventoryRequest>;

/** A shop request before it was given its number. */
export type ShopIntent = WithoutId<ShopRequest>;

const SHOP_VERBS: Readonly<Record<ShopRequest["verb"], true>> = {
	buy: true,
	claim: true,
	claimAll: true,
	purchase: true,
	purchasePass: true,
};

/** Whether it is a shop that is asked, and not the inventory. */
export function isShopRequest(request: Request): request is ShopRequest {
	return request.verb in SHOP_VERBS;
}

/** Whether it is a shop that is to be asked, and not the inventory. */
export function isShopIntent(intent: Intent): intent is ShopIntent {
	return intent.verb in SHOP_VERBS;
}
