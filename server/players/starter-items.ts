import { Stack } from "shared/inventory";
import { ItemId } from "shared/items";

/** What a new player is given, in the order of the slots. */
export const STARTER_ITEMS: ReadonlyArray<Stack> = [
	{ itemId: "dawnbreaker", quantity: 1 },
	{ itemId: "tower_shield", quantity: 1 },
	{ itemId: "health_potion", quantity: 12 },
	{ itemId: "greater_tonic", quantity: 3 },
	{ itemId: "iron_ore", quantity: 140 },
	{ itemId: "crystal", quantity: 4 },
	{ itemId: "brass_key", quantity: 1 },
	{ itemId: "apple", quantity: 7 },
	{ itemId: "wooden_crate", quantity: 2 },
	{ itemId: "sealed_scroll", quantity: 1 },
	{ itemId: "leather_boots", quantity: 1 },
	{ itemId: "hunting_bow", quantity: 1 },
	{ itemId: "swift_draught", quantity: 2 },
];

/** What of it lies on the keys of the hotbar, from the first key on. */
export const STARTER_KEYS: ReadonlyArray<ItemId> = ["dawnbreaker", "hunting_bow", "health_potion", "greater_tonic"];
