import { EQUIP_SLOTS, findItem, getItem } from "../items";
import { isPositiveInteger } from "../positive-integer";
import { packAttributes } from "./attributes";
import { checkStack, FoundFault, StackFault } from "./check-inventory";
import { closeDraft, Draft, openDraft, putStack } from "./draft";
import { isHotbarKey } from "./hotbar";
import { createInventory, Inventory } from "./inventory";
import { checkLimits, HIGHEST_SLOT, InventoryLimits } from "./limits";
import { writeEquipped, writeHotbar } from "./references";
import { Stack } from "./stack";

/** An inventory as it is saved: without what follows from the rest. Every part of it is plain data. */
export type SavedInventory = Pick<Inventory, "limits" | "slots" | "equipped" | "hotbar">;

/** A part of a saved inventory that cannot be used as it is. */
export interface RejectedStack extends FoundFault {
	/** What was saved there, untouched, so that it can be kept for later. */
	readonly value: unknown;
}

export interface RestoredInventory {
	readonly inventory: Inventory;
	/** What was left out. Never thrown away: an item that is unknown today may be known again tomorrow. */
	readonly rejected: ReadonlyArray<RejectedStack>;
}

/** What is worth saving of an inventory. It shares everything with it, and is frozen. */
export function saveInventory({ limits, slots, equipped, hotbar }: Inventory): SavedInventory {
	return table.freeze({ limits, slots, equipped, hotbar });
}

/**
 * An inventory out of whatever was saved. Each stack is taken as it is or rejected as a whole. One that is more than
 * the limits allow is kept. References that point nowhere are let go, and limits that make no sense are replaced by
 * those given.
 */
export function restoreInventory(saved: unknown, fallbackLimits: InventoryLimits): RestoredInventory {
	const fields = toRecord(saved);
	const limits = toRecord(fields.limits) as Partial<InventoryLimits>;
	const wanted: InventoryLimits = {
		maxSlots: limits.maxSlots ?? fallbackLimits.maxSlots,
		maxStackSize: limits.maxStackSize ?? fallbackLimits.maxStackSize,
		maxWeight: limits.maxWeight ?? fallbackLimits.maxWeight,
	};
	const draft = openDraft(createInventory(checkLimits(wanted) === undefined ? wanted : fallbackLimits));
	const rejected = restoreSlots(draft, fields.slots);

	restoreReferences(draft, toRecord(fields.equipped), fields.hotbar);

	return { inventory: closeDraft(draft), rejected };
}

function restoreSlots(draft: Draft, saved: unknown): ReadonlyArray<RejectedStack> {
	const rejected = new Array<RejectedStack>();
	const uids = new Set<string>();

	for (const [slot, value] of listEntries(saved)) {
		if (value === false) {
			continue;
		}

		if (!isPositiveInteger(slot) || slot > HIGHEST_SLOT) {
			rejected.push({ fault: "invalid_stack", value });
			continue;
		}

		const stack = restoreStack(value);

		if (!typeIs(stack, "table")) {
			rejected.push({ fault: stack, slot, value });
		} else if (stack.uid !== undefined && uids.has(stack.uid)) {
			rejected.push({ fault: "repeated_uid", slot, value });
		} else {
			putStack(draft, slot, stack);

			if (stack.uid !== undefined) {
				uids.add(stack.uid);
			}
		}
	}

	return rejected;
}

/** A stack of its own, with attributes left out that have become the default; or what is wrong with it. */
function restoreStack(value: unknown): Stack | StackFault {
	if (!typeIs(value, "table") || getmetatable(value) !== undefined) {
		return "invalid_stack";
	}

	const fields = value as Readonly<Record<string, unknown>>;
	const item = typeIs(fields.itemId, "string") ? findItem(fields.itemId) : undefined;

	if (!item || fields.attributes === undefined) {
		return checkStack(value) ?? { ...(value as Stack) };
	}

	const packed = packAttributes(item, fields.attributes);

	if (!packed.ok) {
		return packed.reason;
	}

	const stack = { ...fields, attributes: packed.value };

	return checkStack(stack) ?? (stack as unknown as Stack);
}

function restoreReferences(draft: Draft, equipped: Readonly<Record<string, unknown>>, hotbar: unknown): void {
	for (const place of EQUIP_SLOTS) {
		const slot = equipped[place];
		const stack = isPositiveInteger(slot) && draft.slots[slot - 1];

		if (isPositiveInteger(slot) && stack && getItem(stack.itemId).equipSlot === place) {
			draft.equipped = writeEquipped(draft.equipped, place, slot);
		}
	}

	for (const [key, slot] of listEntries(hotbar)) {
		if (isHotbarKey(key) && isPositiveInteger(slot) && draft.slots[slot - 1]) {
			draft.hotbar = writeHotbar(draft.hotbar, key, slot);
		}
	}
}

/** What is in a table that should be an array, holes or not, lowest key first; then whatever has no number. */
function listEntries(value: unknown): Array<[key: unknown, value: unknown]> {
	const entries = new Array<[key: unknown, value: unknown]>();

	if (typeIs(value, "table")) {
		for (const [key, child] of pairs(value as ReadonlyMap<unknown, unknown>)) {
			entries.push([key, child]);
		}
	}

	return entries.sort(([first], [second]) => rankOf(first) < rankOf(second));
}

function rankOf(key: unknown): number {
	return typeIs(key, "number") ? key : math.huge;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeIs(value, "table") && getmetatable(value) === undefined
		? (value as Readonly<Record<string, unknown>>)
		: {};
}
