import { ProductName } from "../environments";
import { getItem, ItemId, LootEntry } from "../items";
import { Grant, PRODUCTS } from "../products";
import { Offer } from "./offer";
import { OFFERS } from "./offers";

/** Something that may come out of an item when it is opened, and how likely that is. */
export interface Odds {
	readonly itemId: string;
	readonly quantity: number;
	/** From 0 to 1. All odds of an item are 1 together. */
	readonly chance: number;
}

/**
 * What may come out of an item, the most likely first; empty where nothing is left to chance. Roblox demands that players
 * see these numbers before they pay for such an item, directly or with coins.
 */
export function listOdds(itemId: ItemId): ReadonlyArray<Odds> {
	const { use } = getItem(itemId);
	const loot: ReadonlyArray<LootEntry> = use?.kind === "open" ? use.loot : [];
	const total = loot.reduce((sum, { weight }) => sum + weight, 0);
	const odds = loot.map(({ itemId: id, quantity, weight }) => ({ itemId: id, quantity, chance: weight / total }));

	return odds.sort((first, second) =>
		first.chance !== second.chance ? first.chance > second.chance : first.itemId < second.itemId,
	);
}

/** Whether what an item gives is drawn by chance. An item that always gives the same is none of these. */
export function isRandomItem(itemId: ItemId): boolean {
	return listOdds(itemId).size() > 1;
}

/** Whether an offer sells something whose content is drawn by chance. */
export function isRandomOffer({ itemId }: Offer): boolean {
	return isRandomItem(itemId);
}

/** Whether a grant gives something whose content is drawn by chance. */
export function isRandomGrant(grant: Grant): boolean {
	return grant.kind === "items" && grant.items.some(({ itemId }) => isRandomItem(itemId));
}

/** Whether a product gives something whose content is drawn by chance. */
export function isRandomProduct(name: ProductName): boolean {
	return isRandomGrant(PRODUCTS[name].grant);
}

/** Every item that is sold, for coins or for Robux. */
function listSoldItems(): ReadonlySet<ItemId> {
	const sold = new Set<ItemId>();

	for (const [, { itemId }] of pairs(OFFERS)) {
		sold.add(itemId);
	}

	for (const [, { grant }] of pairs(PRODUCTS)) {
		if (grant.kind === "items") {
			grant.items.forEach(({ itemId }) => sold.add(itemId));
		}
	}

	return sold;
}

const soldItems = listSoldItems();

/** Whether units of an item may have been paid for. Those that were found lie in the same stacks and can not be told. */
export function isPaidItem(itemId: ItemId): boolean {
	return soldItems.has(itemId);
}
