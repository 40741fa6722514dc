import { EQUIP_SLOTS, findItem, getItem, toGrams } from "../items";
import { isPositiveInteger } from "../positive-integer";
import { packAttributes, sameAttributes } from "./attributes";
import { Inventory } from "./inventory";
import { checkLimits, HIGHEST_SLOT } from "./limits";
import { HOTBAR_KEYS } from "./references";
import { Stack } from "./stack";
import { stackSizeOf } from "./stack-size";

/** What can be wrong with one stack, whoever made it. */
export type StackFault =
	/** No plain table, or one with a field that stacks do not have. */
	| "invalid_stack"
	/** An item that the registry does not have; it may have had it once. */
	| "unknown_item"
	/** Not a whole number of at least 1. */
	| "invalid_quantity"
	/** A unique item without an id or with several units, or another one with an id. */
	| "invalid_uid"
	/** Not those that differ from the defaults, or not what the item's schema allows. */
	| "invalid_attributes"
	/** Neither `true` nor left out. */
	| "invalid_lock";

/** What can be wrong with an inventory. */
export type InventoryFault =
	| StackFault
	/** A limit makes no sense. */
	| "invalid_limits"
	/** Two units with one id. */
	| "repeated_uid"
	/** Totals that are not the sums over the slots. */
	| "wrong_totals"
	/** What is worn or on the hotbar is no stack, cannot be worn there, or is there twice. */
	| "wrong_reference"
	/** Empty slots after the last stack. */
	| "loose_end"
	/** A part of it can be changed. */
	| "not_frozen"
	| LimitFault;

/** What only lowered limits, or an item that got heavier or stacks lower, can bring about. Nothing is lost over it. */
export type LimitFault =
	/** More slots are in use, or one is further behind, than the limit allows. */
	| "too_many_slots"
	/** More units in one slot than it may hold. */
	| "stack_too_high"
	/** More grams than the limit. */
	| "too_heavy";

export interface FoundFault {
	readonly fault: InventoryFault;
	/** The slot, where it is about one. */
	readonly slot?: number;
}

export interface CheckOptions {
	/** The inventory is a client's, which learns no ids. */
	readonly withoutUids?: boolean;
}

const STACK_FIELDS: ReadonlySet<unknown> = new Set<unknown>(["itemId", "quantity", "uid", "attributes", "locked"]);

/** Most bytes of a uid. */
const LONGEST_UID = 64;

/** What is wrong with a value that should be a stack; `undefined` if nothing is. It runs no code of the value's. */
export function checkStack(value: unknown, options?: CheckOptions): StackFault | undefined {
	if (!typeIs(value, "table") || getmetatable(value) !== undefined) {
		return "invalid_stack";
	}

	for (const [field] of pairs(value as ReadonlyMap<unknown, unknown>)) {
		if (!STACK_FIELDS.has(field)) {
			return "invalid_stack";
		}
	}

	const { itemId, quantity, uid, attributes, locked } = value as Readonly<Record<string, unknown>>;
	const item = typeIs(itemId, "string") ? findItem(itemId) : undefined;

	if (!item) {
		return "unknown_item";
	}

	if (!isPositiveInteger(quantity)) {
		return "invalid_quantity";
	}

	if (item.unique && quantity !== 1) {
		return "invalid_uid";
	}

	if (item.unique && !options?.withoutUids ? !isUid(uid) : uid !== undefined) {
		return "invalid_uid";
	}

	if (attributes !== undefined) {
		const packed = packAttributes(item, attributes);

		if (!packed.ok || !packed.value || !sameAttributes(packed.value, attributes as Stack["attributes"])) {
			return "invalid_attributes";
		}
	}

	return locked === undefined || locked === true ? undefined : "invalid_lock";
}

/** Everything that is wrong with an inventory, which is nothing for whatever the rules made. */
export function checkInventory(inventory: Inventory, options?: CheckOptions): ReadonlyArray<FoundFault> {
	const faults = new Array<FoundFault>();

	if (checkLimits(inventory.limits) !== undefined) {
		faults.push({ fault: "invalid_limits" });
	}

	checkSlots(inventory, options, faults);
	checkReferences(inventory, faults);
	checkFrozen(inventory, faults);

	return faults;
}

function checkSlots(inventory: Inventory, options: CheckOptions | undefined, faults: Array<FoundFault>): void {
	const { limits, slots, totals } = inventory;
	const uids = new Set<string>();
	let usedSlots = 0;
	let itemCount = 0;
	let grams = 0;

	for (const slot of $range(1, slots.size())) {
		const stack = slots[slot - 1];

		if (stack !== undefined && stack !== false) {
			const fault = checkStack(stack, options);

			if (fault) {
				faults.push({ fault, slot });
				continue;
			}

			const item = getItem(stack.itemId);
			usedSlots += 1;
			itemCount += stack.quantity;
			grams += item.grams * stack.quantity;

			if (stack.uid !== undefined && uids.has(stack.uid)) {
				faults.push({ fault: "repeated_uid", slot });
			} else if (stack.uid !== undefined) {
				uids.add(stack.uid);
			}

			if (stack.quantity > stackSizeOf(inventory, item)) {
				faults.push({ fault: "stack_too_high", slot });
			}

			if (!table.isfrozen(stack) || (stack.attributes && !table.isfrozen(stack.attributes))) {
				faults.push({ fault: "not_frozen", slot });
			}
		}
	}

	if (totals.usedSlots !== usedSlots || totals.itemCount !== itemCount || totals.grams !== grams) {
		faults.push({ fault: "wrong_totals" });
	}

	if (slots.size() > 0 && slots[slots.size() - 1] === false) {
		faults.push({ fault: "loose_end" });
	}

	if (slots.size() > (limits.maxSlots > 0 ? limits.maxSlots : HIGHEST_SLOT)) {
		faults.push({ fault: "too_many_slots" });
	}

	if (limits.maxWeight > 0 && grams > toGrams(limits.maxWeight)) {
		faults.push({ fault: "too_heavy" });
	}
}

function checkReferences({ slots, equipped, hotbar }: Inventory, faults: Array<FoundFault>): void {
	for (const place of EQUIP_SLOTS) {
		const slot = equipped[place];
		const stack = slot !== undefined && slots[slot - 1];

		if (slot !== undefined && (!stack || findItem(stack.itemId)?.equipSlot !== place)) {
			faults.push({ fault: "wrong_reference", slot });
		}
	}

	const bound = new Set<number>();

	for (const slot of hotbar) {
		if (slot !== false) {
			if (!slots[slot - 1] || bound.has(slot)) {
				faults.push({ fault: "wrong_reference", slot });
			}

			bound.add(slot);
		}
	}

	if (hotbar.size() !== HOTBAR_KEYS) {
		faults.push({ fault: "wrong_reference" });
	}
}

function checkFrozen(inventory: Inventory, faults: Array<FoundFault>): void {
	const { limits, slots, totals, equipped, hotbar } = inventory;

	for (const part of [inventory, limits, slots, totals, equipped, hotbar]) {
		if (!table.isfrozen(part)) {
			faults.push({ fault: "not_frozen" });
			return;
		}
	}
}

function isUid(value: unknown): value is string {
	return typeIs(value, "string") && value.size() > 0 && value.size() <= LONGEST_UID;
}
