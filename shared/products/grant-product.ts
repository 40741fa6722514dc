import { MAX_COINS, NO_UPGRADES, Save } from "../data";
import { ProductName } from "../environments";
import { deliverItem } from "../inbox";
import { getProduct } from "./find-product";
import { Grant } from "./product-definition";

/**
 * Gives a player what a product gives. It never refuses: what was paid for and does not fit into the inventory goes to
 * the inbox. Limits of the inventory follow from `upgrades`, and are not set here.
 * @param createUid makes an id that no other unit anywhere has
 */
export function grantProduct<S extends Save>(save: S, product: ProductName, createUid: () => string): S {
	return applyGrant(save, getProduct(product).grant, createUid);
}

/** Gives a player what a grant says. */
export function applyGrant<S extends Save>(save: S, grant: Grant, createUid: () => string): S {
	const { coins = 0, upgrades = NO_UPGRADES } = save;

	switch (grant.kind) {
		case "coins":
			return { ...save, coins: math.min(MAX_COINS, coins + grant.amount) };
		case "items": {
			let current = save;

			for (const { itemId, quantity } of grant.items) {
				current = deliverItem(current, { itemId, quantity, source: "purchase" }, createUid);
			}

			return current;
		}
		case "slots":
			return { ...save, upgrades: { ...upgrades, slots: upgrades.slots + grant.amount } };
		case "weight":
			return { ...save, upgrades: { ...upgrades, weight: upgrades.weight + grant.amount } };
	}
}
