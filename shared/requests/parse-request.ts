import { t } from "@rbxts/t";
import { isHotbarKey, SORT_ORDERS } from "../inventory";
import { isItemId } from "../items";
import { isPositiveInteger } from "../positive-integer";
import { isPassName, isProductName } from "../products";
import { refuse, Result, succeed } from "../result";
import { Request, Verb } from "./request";

/** Whether a value can be the name of something for sale; whether it is one, the shop knows. */
function isName(value: unknown): value is string {
	return typeIs(value, "string") && value.size() > 0 && value.size() <= 64;
}

type RequestOf<V extends Verb> = Extract<Request, { readonly verb: V }>;

/** A check for every field that a request has beside its verb and its number. */
type FieldChecks<R extends Request> = {
	readonly [K in Exclude<keyof R, "verb" | "id">]-?: t.check<R[K]>;
};

/** What every request about a slot has. */
const ABOUT_SLOT = { slot: isPositiveInteger, itemId: isItemId };

const FIELDS: { readonly [V in Verb]: FieldChecks<RequestOf<V>> } = {
	move: { ...ABOUT_SLOT, target: isPositiveInteger },
	split: { ...ABOUT_SLOT, target: isPositiveInteger, quantity: isPositiveInteger },
	use: ABOUT_SLOT,
	drop: { ...ABOUT_SLOT, quantity: isPositiveInteger },
	equip: ABOUT_SLOT,
	unequip: ABOUT_SLOT,
	lock: { ...ABOUT_SLOT, locked: t.boolean },
	hotbar: { ...ABOUT_SLOT, key: isHotbarKey, bound: t.boolean },
	sort: { order: t.literal(...SORT_ORDERS) },
	buy: { offer: isName, quantity: isPositiveInteger },
	claim: { parcel: isPositiveInteger },
	claimAll: {},
	purchase: { product: isProductName },
	purchasePass: { pass: isPassName },
};

function createCheck(verb: Verb): t.check<Request> {
	return t.strictInterface({ verb: t.literal(verb), id: isPositiveInteger, ...FIELDS[verb] }) as t.check<Request>;
}

const checks = new Map<string, t.check<Request>>();

for (const [verb] of pairs(FIELDS)) {
	checks.set(verb, createCheck(verb));
}

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
