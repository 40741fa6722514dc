/** Rarities from the most frequent to the rarest. */
export const RARITIES = ["common", "uncommon", "rare", "epic", "legendary"] as const;

export type Rarity = (typeof RARITIES)[number];
