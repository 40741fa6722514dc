import { Save } from "../data";
import { addItem } from "../inventory";
import { isPositiveInteger } from "../positive-integer";
import { ShopReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { findOffer } from "./find-offer";
import { MOST_AT_ONCE, Offer } from "./offer";

/**
 * Buys from the coin shop: the coins go, the items come, or neither. Nothing goes to the inbox: who has no room keeps
 * their coins.
 *
 * Reasons: `unknown_offer`, `invalid_quantity`, `limit_reached`, `not_enough_coins`, and those of `addItem`, such as
 * `inventory_full` and `weight_exceeded`.
 * @param quantity how often to buy it, a whole number of at least 1
 * @param createUid makes an id that no other unit anywhere has
 */
export function buyOffer<S extends Save>(
	save: S,
	name: string,
	quantity: number,
	createUid: () => string,
): Result<S, ShopReason> {
	const offer = findOffer(name);

	return offer ? buy(save, offer, quantity, createUid) : refuse("unknown_offer");
}

/** Like `buyOffer`, for an offer that need not be in the shop. */
export function buy<S extends Save>(
	save: S,
	{ itemId, quantity: units, price, limitPerPurchase = MOST_AT_ONCE }: Offer,
	quantity: number,
	createUid: () => string,
): Result<S, ShopReason> {
	if (!isPositiveInteger(quantity)) {
		return refuse("invalid_quantity");
	}

	if (quantity > limitPerPurchase) {
		return refuse("limit_reached");
	}

	const coins = (save.coins ?? 0) - price * quantity;

	if (coins < 0) {
		return refuse("not_enough_coins");
	}

	const added = addItem(save.inventory, itemId, units * quantity, { createUid });

	return added.ok ? succeed({ ...save, coins, inventory: added.value }) : added;
}

/** How often an offer can be bought with so many coins at once; 0 if not at all. Room does not count. */
export function countAffordable(coins: number, { price, limitPerPurchase = MOST_AT_ONCE }: Offer): number {
	return math.clamp(math.floor(coins / price), 0, limitPerPurchase);
}
