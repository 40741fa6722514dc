import { deepFreeze } from "../deep-freeze";
import { closeDraft, openDraft, putStack } from "./draft";
import { Inventory } from "./inventory";
import { Equipped, Hotbar } from "./references";
import { Stack } from "./stack";

/**
 * An inventory in which some slots hold something else. It checks no limit and leaves the references alone: it is for
 * facts that come from the server. Slots are whole numbers of at least 1.
 */
export function writeSlots(inventory: Inventory, changes: ReadonlyMap<number, Stack | false>): Inventory {
	const draft = openDraft(inventory);

	for (const [slot, stack] of changes) {
		putStack(draft, slot, stack && deepFreeze(stack));
	}

	return closeDraft(draft);
}

/** An inventory in which other things are worn and on the hotbar. It checks nothing, for the same reason. */
export function writeReferences(inventory: Inventory, equipped: Equipped, hotbar: Hotbar): Inventory {
	return table.freeze({ ...inventory, equipped: deepFreeze(equipped), hotbar: deepFreeze(hotbar) });
}
