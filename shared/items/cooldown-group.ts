import { Item } from "./registry";

/** The group with which an item cools down: the one that it names, or a group of its own. */
export function cooldownGroupOf(item: Item): string {
	return item.cooldown?.group ?? item.id;
}
