import { IconName } from "shared/items";
import { boots, bow, shield, sword } from "./items/gear";
import { crate, crystal, ore } from "./items/materials";
import { apple, potion, tonic } from "./items/potions";
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
