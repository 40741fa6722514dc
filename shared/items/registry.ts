import { deepFreeze } from "../deep-freeze";
import { toGrams } from "./grams";
import { ItemDefinition } from "./item-definition";
import { items } from "./items";

/** The ids of all items, as literals. */
export type ItemId = keyof typeof items;

/** A definition together with what follows from it and from the id under which it is registered. */
export interface Item extends ItemDefinition {
	readonly id: ItemId;
	/** Key of the name in the localization table. */
	readonly nameKey: string;
	/** Key of the description in the localization table. */
	readonly descriptionKey: string;
	/** Weight per unit in whole grams; sums of it are exact. */
	readonly grams: number;
}

const itemsById = new Map<string, Item>();

for (const [id, definition] of pairs(items)) {
	const item: Item = {
		...definition,
		id,
		nameKey: `items.${id}.name`,
		descriptionKey: `items.${id}.description`,
		grams: toGrams(definition.weight),
	};
	itemsById.set(id, deepFreeze(item));
}

/** The item of this id, or `undefined` if the registry has none. */
export function findItem(id: string): Item | undefined {
	return itemsById.get(id);
}

/** The item of an id that is known to be registered. */
export function getItem(id: ItemId): Item {
	const item = itemsById.get(id);

	if (!item) {
		error(`the registry has no item "${id}"`);
	}

	return item;
}

/** Whether a value from outside names an item. */
export function isItemId(value: unknown): value is ItemId {
	return typeIs(value, "string") && itemsById.has(value);
}

/** Every item, in no particular order. */
export function listItems(): ReadonlyArray<Item> {
	const list = new Array<Item>();

	for (const [, item] of itemsById) {
		list.push(item);
	}

	return list;
}
