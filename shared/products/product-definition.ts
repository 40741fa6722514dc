import { IconName, ItemId } from "../items";

/** The pictures of what is sold, beside those of items. The client draws each of them. */
export type ProductIcon = IconName | "coins" | "coin_pouch" | "coin_chest" | "bag" | "weight";

/** Coins, onto those that the player has. */
export interface CoinGrant {
	readonly kind: "coins";
	/** A whole number of at least 1. */
	readonly amount: number;
}

/** Items: into the inventory as far as they fit, the rest into the inbox. */
export interface ItemGrant {
	readonly kind: "items";
	readonly items: ReadonlyArray<{ readonly itemId: ItemId; readonly quantity: number }>;
}

/** More room for good: slots, or kilograms. */
export interface LimitGrant {
	readonly kind: "slots" | "weight";
	/** At least 1; slots are whole. */
	readonly amount: number;
}

/** What a product gives each time it is bought. */
export type Grant = CoinGrant | ItemGrant | LimitGrant;

/** A developer product: sold for Robux again and again. */
export interface ProductDefinition {
	/** Keys of its texts in the localization table. */
	readonly nameKey: string;
	readonly descriptionKey: string;
	readonly icon: ProductIcon;
	readonly grant: Grant;
}

/** A game pass: sold for Robux once. What it gives follows from owning it, and is never stored as if it were bought. */
export interface PassDefinition {
	/** Keys of its texts in the localization table. */
	readonly nameKey: string;
	readonly descriptionKey: string;
	readonly icon: ProductIcon;
	/** Slots and kilograms more than without it. */
	readonly effect: { readonly slots?: number; readonly weight?: number };
}
