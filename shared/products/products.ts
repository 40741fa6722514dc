import { deepFreeze } from "../deep-freeze";
import { ProductName } from "../environments";
import { ProductDefinition } from "./product-definition";

/**
 * Every developer product, by the name under which `shared/environments` has its ids. The name is stored in players'
 * purchase histories, and must never be given to something else.
 *
 * What a product gives may change at any time: each purchase gets what is here when its receipt is processed.
 */
export const PRODUCTS = deepFreeze({
	coins_small: {
		nameKey: "products.coins_small.name",
		descriptionKey: "products.coins_small.description",
		icon: "coins",
		grant: { kind: "coins", amount: 100 },
	},
	coins_medium: {
		nameKey: "products.coins_medium.name",
		descriptionKey: "products.coins_medium.description",
		icon: "coin_pouch",
		grant: { kind: "coins", amount: 550 },
	},
	coins_large: {
		nameKey: "products.coins_large.name",
		descriptionKey: "products.coins_large.description",
		icon: "coin_chest",
		grant: { kind: "coins", amount: 1_200 },
	},
	adventurer_kit: {
		nameKey: "products.adventurer_kit.name",
		descriptionKey: "products.adventurer_kit.description",
		icon: "sword",
		grant: {
			kind: "items",
			items: [
				{ itemId: "iron_sword", quantity: 1 },
				{ itemId: "leather_boots", quantity: 1 },
				{ itemId: "health_potion", quantity: 10 },
			],
		},
	},
	crate_bundle: {
		nameKey: "products.crate_bundle.name",
		descriptionKey: "products.crate_bundle.description",
		icon: "crate",
		grant: {
			kind: "items",
			items: [
				{ itemId: "wooden_crate", quantity: 5 },
				{ itemId: "swift_draught", quantity: 3 },
			],
		},
	},
	extra_slots: {
		nameKey: "products.extra_slots.name",
		descriptionKey: "products.extra_slots.description",
		icon: "bag",
		grant: { kind: "slots", amount: 6 },
	},
} as const satisfies Readonly<Record<ProductName, ProductDefinition>>);
