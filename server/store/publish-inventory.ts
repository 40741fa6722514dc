import { Inventory, Stack, writeReferences, writeSlots } from "shared/inventory";
import { findChangedSlots } from "shared/store";

/** An inventory, and what of it may leave the server. */
export interface PublishedInventory {
	readonly source: Inventory;
	/** Without the ids of unique items. */
	readonly published: Inventory;
}

/**
 * What of an inventory may leave the server. `previous` is what was published of it before: what stayed the same in
 * between stays the same tables.
 */
export function publishInventory(source: Inventory, previous?: PublishedInventory): PublishedInventory {
	if (previous?.source === source) {
		return previous;
	}

	const changes = new Map<number, Stack | false>();

	if (!previous) {
		source.slots.forEach((stack, index) => {
			if (stack && stack.uid !== undefined) {
				changes.set(index + 1, publishStack(stack));
			}
		});

		return { source, published: changes.isEmpty() ? source : writeSlots(source, changes) };
	}

	for (const slot of findChangedSlots(previous.source, source)) {
		const stack = source.slots[slot - 1];
		changes.set(slot, stack ? publishStack(stack) : false);
	}

	const written = writeSlots({ ...previous.published, limits: source.limits }, changes);

	return { source, published: writeReferences(written, source.equipped, source.hotbar) };
}

function publishStack(stack: Stack): Stack {
	if (stack.uid === undefined) {
		return stack;
	}

	const { itemId, quantity, attributes, locked } = stack;
	return { itemId, quantity, attributes, locked };
}
