import { findItem } from "../items";
import { isPositiveInteger } from "../positive-integer";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { Attributes, packAttributes } from "./attributes";
import { closeDraft, openDraft } from "./draft";
import { Inventory } from "./inventory";
import { placeUnits } from "./place-units";
import { isTooHeavy } from "./weight";

export interface AddOptions {
	/** Attributes of every unit; those that are left out have their defaults. */
	readonly attributes?: Attributes;
	/** Makes an id that no other unit anywhere has. The server gives it; unique items cannot be added without it. */
	readonly createUid?: () => string;
}

/**
 * Adds units of an item: to stacks of it that have room, lowest slot first, then to free slots. All of them or none.
 *
 * Reasons: `invalid_item` (also a unique item without `createUid`), `invalid_quantity`, `invalid_attributes`,
 * `weight_exceeded`, `inventory_full`.
 */
export function addItem(
	inventory: Inventory,
	itemId: string,
	quantity: number,
	options?: AddOptions,
): Result<Inventory, RuleReason> {
	const item = findItem(itemId);

	if (!item || (item.unique && !options?.createUid)) {
		return refuse("invalid_item");
	}

	if (!isPositiveInteger(quantity)) {
		return refuse("invalid_quantity");
	}

	let attributes: Attributes | undefined;

	if (options?.attributes !== undefined) {
		const packed = packAttributes(item, options.attributes);

		if (!packed.ok) {
			return packed;
		}

		attributes = packed.value;
	}

	if (isTooHeavy(inventory, item, quantity)) {
		return refuse("weight_exceeded");
	}

	const draft = openDraft(inventory);

	return placeUnits(draft, item, quantity, attributes, options?.createUid)
		? succeed(closeDraft(draft))
		: refuse("inventory_full");
}
