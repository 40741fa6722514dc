/** Item kinds in the order in which they are shown. */
export const ITEM_KINDS = ["gear", "potion", "material", "quest"] as const;

/** What an item is for; the inventory filters by it. */
export type ItemKind = (typeof ITEM_KINDS)[number];
