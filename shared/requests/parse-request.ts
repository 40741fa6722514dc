import { t } from "@rbxts/t";
import { isHotbarKey, SORT_ORDERS } from "../inventory";
import { isItemId } from "../items";
import { isPositiveInteger } from "../positive-integer";
import { isPassName, isProductName } from "../products";
import { refuse, Result, succeed } from "../result";
import {
	BuyRequest,
	ClaimAllRequest,
	ClaimRequest,
	DropRequest,
	EquipRequest,
	HotbarRequest,
	LockRequest,
	MoveRequest,
	PurchasePassRequest,
	PurchaseRequest,
	Request,
	SortRequest,
	SplitRequest,
	UnequipRequest,
	UseRequest,
} from "./request";

/** Whether a value can be the name of something for sale; whether it is one, the shop knows. */
function isName(value: unknown): value is string {
	return typeIs(value, "string") && value.size() > 0 && value.size() <= 64;
}

const isMove: t.check<MoveRequest> = t.strictInterface({
	verb: t.literal("move"),
	id: isPositiveInteger,
	slot: isPositiveInteger,
	itemId: isItemId,
	target: isPositiveInteger,
});

const isSplit: t.check<SplitRequest> = t.strictInterface({
	verb: t.literal("split"),
	id: isPositiveInteger,
	slot: isPositiveInteger,
	itemId: isItemId,
	target: isPositiveInteger,
	quantity: isPositiveInteger,
});

const isUse: t.check<UseRequest> = t.strictInterface({
	verb: t.literal("use"),
	id: isPositiveInteger,
	slot: isPositiveInteger,
	itemId: isItemId,
});

const isDrop: t.check<DropRequest> = t.strictInterface({
	verb: t.literal("drop"),
	id: isPositiveInteger,
	slot: isPositiveInteger,
	itemId: isItemId,
	quantity: isPositiveInteger,
});

const isEquip: t.check<EquipRequest> = t.strictInterface({
	verb: t.literal("equip"),
	id: isPositiveInteger,
	slot: isPositiveInteger,
	itemId: isItemId,
});

const isUnequip: t.check<UnequipRequest> = t.strictInterface({
	verb: t.literal("unequip"),
	id: isPositiveInteger,
	slot: isPositiveInteger,
	itemId: isItemId,
});

const isLock: t.check<LockRequest> = t.strictInterface({
	verb: t.literal("lock"),
	id: isPositiveInteger,
	slot: isPositiveInteger,
	itemId: isItemId,
	locked: t.boolean,
});

const isHotbar: t.check<HotbarRequest> = t.strictInterface({
	verb: t.literal("hotbar"),
	id: isPositiveInteger,
	slot: isPositiveInteger,
	itemId: isItemId,
	key: isHotbarKey,
	bound: t.boolean,
});

const isSort: t.check<SortRequest> = t.strictInterface({
	verb: t.literal("sort"),
	id: isPositiveInteger,
	order: t.literal(...SORT_ORDERS),
});

const isBuy: t.check<BuyRequest> = t.strictInterface({
	verb: t.literal("buy"),
	id: isPositiveInteger,
	offer: isName,
	quantity: isPositiveInteger,
});

const isClaim: t.check<ClaimRequest> = t.strictInterface({
	verb: t.literal("claim"),
	id: isPositiveInteger,
	parcel: isPositiveInteger,
});

const isClaimAll: t.check<ClaimAllRequest> = t.strictInterface({
	verb: t.literal("claimAll"),
	id: isPositiveInteger,
});

const isPurchase: t.check<PurchaseRequest> = t.strictInterface({
	verb: t.literal("purchase"),
	id: isPositiveInteger,
	product: isProductName,
});

const isPurchasePass: t.check<PurchasePassRequest> = t.strictInterface({
	verb: t.literal("purchasePass"),
	id: isPositiveInteger,
	pass: isPassName,
});

const checks: ReadonlyMap<string, t.check<Request>> = new Map<string, t.check<Request>>([
	["move", isMove],
	["split", isSplit],
	["use", isUse],
	["drop", isDrop],
	["equip", isEquip],
	["unequip", isUnequip],
	["lock", isLock],
	["hotbar", isHotbar],
	["sort", isSort],
	["buy", isBuy],
	["claim", isClaim],
	["claimAll", isClaimAll],
	["purchase", isPurchase],
	["purchasePass", isPurchasePass],
]);

/**
 * A request out of whatever a client sent: exactly the fields of its verb, whole numbers of at least 1, an item of the
 * registry. A table with a metatable is refused unread, since reading it could run code.
 *
 * Reasons: `invalid_request`, `unknown_action`.
 */
export function parseRequest(payload: unknown): Result<Request, "invalid_request" | "unknown_action"> {
	if (!typeIs(payload, "table") || getmetatable(payload) !== undefined) {
		return refuse("invalid_request");
	}

	const verb = rawget(payload, "verb");

	if (!typeIs(verb, "string")) {
		return refuse("invalid_request");
	}

	const check = checks.get(verb);

	if (!check) {
		return refuse("unknown_action");
	}

	return check(payload) ? succeed(payload) : refuse("invalid_request");
}
