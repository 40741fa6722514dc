import { AttributeValue, findItem, getItem } from "../items";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { fillAttributes, packAttributes, sameAttributes } from "./attributes";
import { closeDraft, openDraft, putStack } from "./draft";
import { findSlots } from "./find-item";
import { Inventory } from "./inventory";
import { runUpdater } from "./run-updater";
import { readSlot } from "./slots";
import { Stack } from "./stack";

/**
 * Makes new attributes out of all that a stack has, defaults included. It is given a copy, which it may change and
 * return. It must not yield.
 */
export type AttributeUpdater = (attributes: Record<string, AttributeValue>) => Readonly<Record<string, AttributeValue>>;

/**
 * Changes the attributes of the stack in a slot.
 *
 * Reasons: `invalid_slot`, `not_found`, `invalid_updater` if the function throws, yields or is none,
 * `invalid_attributes` if what it returns does not agree with the item's schema.
 */
export function updateAttributes(
	inventory: Inventory,
	slot: number,
	updater: AttributeUpdater,
): Result<Inventory, RuleReason> {
	const found = readSlot(inventory, slot);
	return found.ok ? updateSlots(inventory, [slot], updater) : found;
}

/**
 * Changes the attributes of every stack of an item; the function is called for each. All of them or none.
 *
 * Reasons: `invalid_item`, `not_found`, and those of one slot.
 */
export function updateItemAttributes(
	inventory: Inventory,
	itemId: string,
	updater: AttributeUpdater,
): Result<Inventory, RuleReason> {
	if (!findItem(itemId)) {
		return refuse("invalid_item");
	}

	const slots = findSlots(inventory, itemId);
	return slots.isEmpty() ? refuse("not_found") : updateSlots(inventory, slots, updater);
}

function updateSlots(
	inventory: Inventory,
	slots: ReadonlyArray<number>,
	updater: AttributeUpdater,
): Result<Inventory, RuleReason> {
	const draft = openDraft(inventory);
	let changed = false;

	for (const slot of slots) {
		const found = readSlot(inventory, slot);
		const updated = found.ok ? updateStack(found.value, updater) : found;

		if (!updated.ok) {
			return updated;
		}

		if (updated.value) {
			putStack(draft, slot, updated.value);
			changed = true;
		}
	}

	return succeed(changed ? closeDraft(draft) : inventory);
}

/** `undefined` if nothing is different. */
function updateStack(stack: Stack, updater: AttributeUpdater): Result<Stack | undefined, RuleReason> {
	const item = getItem(stack.itemId);
	const answered = runUpdater(updater, fillAttributes(item, stack.attributes));
	const packed = answered.ok ? packAttributes(item, answered.value) : answered;

	if (!packed.ok) {
		return packed;
	}

	const attributes = packed.value;

	return succeed(sameAttributes(stack.attributes, attributes) ? undefined : { ...stack, attributes });
}
