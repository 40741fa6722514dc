import { cooldownGroupOf, ItemId, listItems } from "../../items";
import { Numbering } from "./numbering";

// Client and server of one session run the same version of the place, so both have the same registry.
const items = listItems();
const attributeNames = new Map<ItemId, Numbering<string>>();

for (const { id, attributes = {} } of items) {
	const names = new Array<string>();

	for (const [name] of pairs(attributes)) {
		names.push(name as string);
	}

	attributeNames.set(id, new Numbering(names));
}

/** Numbers of all items. */
export const itemNumbers = new Numbering(items.map(({ id }) => id));

/** Numbers of the attributes that an item can have. */
export function attributeNumbersOf(itemId: ItemId): Numbering<string> {
	const numbering = attributeNames.get(itemId);
	assert(numbering, `the registry has no item "${itemId}"`);

	return numbering;
}

function listGroups(): ReadonlyArray<string> {
	const groups = new Set<string>();

	for (const item of items) {
		if (item.cooldown) {
			groups.add(cooldownGroupOf(item));
		}
	}

	return [...groups];
}

/** Numbers of all cooldown groups that items have. */
export const groupNumbers = new Numbering(listGroups());
