import { Item, toGrams } from "../items";
import { Attributes, sameAttributes } from "./attributes";
import { closeDraft, openDraft } from "./draft";
import { Inventory } from "./inventory";
import { HIGHEST_SLOT } from "./limits";
import { placeUnits } from "./place-units";
import { stackSizeOf } from "./stack-size";

/** How many units of an item fit: onto stacks of its kind, into free slots, and below the weight limit. */
export function roomFor(inventory: Inventory, item: Item, attributes?: Attributes): number {
	const { limits, totals } = inventory;
	const stackSize = stackSizeOf(inventory, item);
	const free = math.max(0, (limits.maxSlots > 0 ? limits.maxSlots : HIGHEST_SLOT) - totals.usedSlots);
	let room = free * stackSize;

	if (stackSize > 1) {
		for (const stack of inventory.slots) {
			if (stack && stack.itemId === item.id && sameAttributes(stack.attributes, attributes)) {
				room += math.max(0, stackSize - stack.quantity);
			}
		}
	}

	if (limits.maxWeight === 0 || item.grams === 0) {
		return room;
	}

	return math.clamp(math.floor((toGrams(limits.maxWeight) - totals.grams) / item.grams), 0, room);
}

/** What became of units that were to be added. */
export interface Added {
	readonly inventory: Inventory;
	/** How many of them are in the inventory now. */
	readonly added: number;
}

/**
 * Adds as many units of an item as fit: onto stacks of it that have room, lowest slot first, then into free slots.
 * @param quantity a whole number of at least 1
 * @param attributes as a stack stores them
 * @param createUid called for each unit of a unique item; only clients, who know no ids, leave it out
 */
export function addWhatFits(
	inventory: Inventory,
	item: Item,
	quantity: number,
	attributes?: Attributes,
	createUid?: () => string,
): Added {
	const added = math.min(quantity, roomFor(inventory, item, attributes));

	if (added === 0) {
		return { inventory, added };
	}

	const draft = openDraft(inventory);
	assert(placeUnits(draft, item, added, attributes, createUid), "there was room");

	return { inventory: closeDraft(draft), added };
}
