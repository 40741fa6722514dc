import { IconName, Item, Rarity } from "shared/items";
import { boots, bow, goldenSword, shield, sword } from "./items/gear";
import { crate, crystal, ore } from "./items/materials";
import { apple, blueTonic, potion, tonic } from "./items/potions";
import { key, scroll } from "./items/quest";
import { Drawing } from "./shapes";

/** The picture of every icon that an item may name; a name without a picture does not compile. */
export const ITEM_DRAWINGS: Readonly<Record<IconName, Drawing>> = {
	apple,
	boots,
	bow,
	crate,
	crystal,
	key,
	ore,
	potion,
	scroll,
	shield,
	sword,
	tonic,
};

/** Finer pictures of some icons for rarer items, so that two items with one icon can be told apart. */
const RARER: Readonly<Partial<Record<IconName, Readonly<Partial<Record<Rarity, Drawing>>>>>> = {
	sword: { legendary: goldenSword },
	tonic: { rare: blueTonic },
};

/** The picture of an item. */
export function drawItem({ icon, rarity }: Item): Drawing {
	return RARER[icon]?.[rarity] ?? ITEM_DRAWINGS[icon];
}
