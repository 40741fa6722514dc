import { deepFreeze } from "../deep-freeze";
import { Offer } from "./offer";

/** Everything that is sold for coins, in the order in which the shop shows it. A new offer is one entry here. */
export const OFFERS = deepFreeze({
	apple: { itemId: "apple", quantity: 5, price: 10 },
	health_potion: { itemId: "health_potion", quantity: 1, price: 15 },
	greater_tonic: { itemId: "greater_tonic", quantity: 1, price: 40 },
	swift_draught: { itemId: "swift_draught", quantity: 1, price: 60 },
	wooden_crate: { itemId: "wooden_crate", quantity: 1, price: 75, limitPerPurchase: 5 },
	iron_sword: { itemId: "iron_sword", quantity: 1, price: 250, limitPerPurchase: 1 },
	leather_boots: { itemId: "leather_boots", quantity: 1, price: 180, limitPerPurchase: 1 },
	crystal: { itemId: "crystal", quantity: 1, price: 320, limitPerPurchase: 10 },
} as const satisfies Readonly<Record<string, Offer>>);

/** The name of an offer. */
export type OfferName = keyof typeof OFFERS;
