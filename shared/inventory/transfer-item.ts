import { findItem, Item } from "../items";
import { isPositiveInteger } from "../positive-integer";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { sameAttributes } from "./attributes";
import { closeDraft, Draft, openDraft } from "./draft";
import { Inventory } from "./inventory";
import { placeUnits } from "./place-units";
import { Stack, withQuantity } from "./stack";
import { takeUnits } from "./take-units";
import { isTooHeavy } from "./weight";

/** Both inventories after units went from one to the other. */
export interface Transfer {
	readonly from: Inventory;
	readonly to: Inventory;
}

/**
 * Takes units of an item out of one inventory, from higher slots first, and adds them to another. Ids and attributes go
 * with them, locks do not. All of them or none. The two must belong to different players.
 *
 * Reasons: `invalid_item`, `item_bound`, `invalid_quantity`, `not_found` (none at all), `insufficient_quantity`,
 * `duplicate_item` (the taker holds the very same unit: a copy that a crash or a cheat made goes no further),
 * `weight_exceeded`, `inventory_full`.
 */
export function transferItem(
	from: Inventory,
	to: Inventory,
	itemId: string,
	quantity: number,
): Result<Transfer, RuleReason> {
	const item = findItem(itemId);

	if (!item) {
		return refuse("invalid_item");
	}

	if (item.bound) {
		return refuse("item_bound");
	}

	if (!isPositiveInteger(quantity)) {
		return refuse("invalid_quantity");
	}

	const giver = openDraft(from);
	const parts = new Array<Stack>();
	const missing = takeParts(giver, item, quantity, parts);

	if (missing > 0) {
		return refuse(missing === quantity ? "not_found" : "insufficient_quantity");
	}

	if (parts.some(({ uid }) => uid !== undefined && to.slots.some((stack) => stack && stack.uid === uid))) {
		return refuse("duplicate_item");
	}

	if (isTooHeavy(to, item, quantity)) {
		return refuse("weight_exceeded");
	}

	const taker = openDraft(to);

	for (const { quantity: units, attributes, uid } of parts) {
		if (!placeUnits(taker, item, units, attributes, uid === undefined ? undefined : () => uid)) {
			return refuse("inventory_full");
		}
	}

	return succeed({ from: closeDraft(giver), to: closeDraft(taker) });
}

/** Collects units with what is special about them, those that are alike in one part. How many are missing. */
function takeParts(draft: Draft, item: Item, quantity: number, parts: Array<Stack>): number {
	const { slots } = draft.source;
	let rest = quantity;

	for (let slot = slots.size(); slot >= 1 && rest > 0; slot -= 1) {
		const stack = slots[slot - 1];

		if (stack && stack.itemId === item.id) {
			const taken = math.min(rest, stack.quantity);
			const index = item.unique
				? -1
				: parts.findIndex((part) => sameAttributes(part.attributes, stack.attributes));
			const alike = parts[index];

			if (alike) {
				parts[index] = withQuantity(alike, alike.quantity + taken);
			} else {
				parts.push(withQuantity(stack, taken));
			}

			takeUnits(draft, slot, stack, taken);
			rest -= taken;
		}
	}

	return rest;
}
