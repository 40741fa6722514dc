import { ItemId } from "../items";

/** Something that is sold for coins. */
export interface Offer {
	readonly itemId: ItemId;
	/** Units that come with each one that is bought, a whole number of at least 1. */
	readonly quantity: number;
	/** Coins for each one that is bought, a whole number of at least 1. */
	readonly price: number;
	/** How many can be bought at once, a whole number of at least 1; `MOST_AT_ONCE` if left out. */
	readonly limitPerPurchase?: number;
}

/** How many of one offer can be bought at once where the offer says nothing. */
export const MOST_AT_ONCE = 99;
