import { getItem, Item, ITEM_KINDS, RARITIES } from "../items";
import { RuleReason } from "../reasons";
import { Result, succeed } from "../result";
import { Attributes } from "./attributes";
import { closeDraft, Draft, openDraft, putStack } from "./draft";
import { Inventory } from "./inventory";
import { mapReferences } from "./references";
import { canMerge, Stack, withQuantity } from "./stack";
import { stackSizeOf } from "./stack-size";

/** Ways to sort an inventory, in the order in which they are offered. */
export const SORT_ORDERS = ["rarity", "name", "kind", "weight"] as const;

/**
 * What comes first: the rarest, the first of the alphabet (source language), the first kind, or what weighs most per
 * unit.
 */
export type SortOrder = (typeof SORT_ORDERS)[number];

/** A stack that is looking for its place. */
interface Entry {
	readonly stack: Stack;
	readonly item: Item;
	/** Where it was, and where it is found in the end: of equals, the one that was first stays first. */
	readonly slot: number;
	/** Rank by the order that was asked for, the lowest first; 0 if that order has no ranks. */
	readonly rank: number;
	/** Decides between equal ranks. */
	readonly name: string;
	readonly attributes: string;
}

/**
 * Sorts stacks into the lowest slots and merges those that can. Locked stacks stay as and where they are. References
 * follow. It reads nothing that a client does not know, so client and server sort alike; sorting again changes nothing.
 */
export function sortInventory(inventory: Inventory, order: SortOrder): Result<Inventory, RuleReason> {
	const entries = collect(inventory, order);
	entries.sort(isBefore);

	const draft = openDraft(inventory);
	const moved = new Map<number, number>();

	for (const { slot } of entries) {
		putStack(draft, slot, false);
	}

	let last = 0;

	for (const { slot, stack, item } of entries) {
		const rest = pour(draft, item, stack, last);

		if (rest > 0) {
			last = nextFree(draft, last);
			putStack(draft, last, rest < stack.quantity ? withQuantity(stack, rest) : stack);
		}

		moved.set(slot, last);
	}

	moveReferences(draft, moved);

	return succeed(hasChanged(inventory, draft) ? closeDraft(draft) : inventory);
}

function collect(inventory: Inventory, order: SortOrder): Array<Entry> {
	const { slots } = inventory;
	const entries = new Array<Entry>();

	for (const slot of $range(1, slots.size())) {
		const stack = slots[slot - 1];

		if (stack && !stack.locked) {
			const item = getItem(stack.itemId);
			const name = order === "name" ? item.name : item.id;
			entries.push({
				stack,
				item,
				slot,
				rank: rankOf(item, order),
				name,
				attributes: describe(stack.attributes),
			});
		}
	}

	return entries;
}

function rankOf(item: Item, order: SortOrder): number {
	switch (order) {
		case "rarity":
			return -RARITIES.indexOf(item.rarity);
		case "name":
			return 0;
		case "kind":
			return ITEM_KINDS.indexOf(item.kind);
		case "weight":
			return -item.grams;
	}
}

/** Stacks of one kind come one after the other, the fullest first, so that merging them needs one look at each. */
function isBefore(first: Entry, second: Entry): boolean {
	if (first.rank !== second.rank) {
		return first.rank < second.rank;
	}

	if (first.name !== second.name) {
		return first.name < second.name;
	}

	if (first.item !== second.item) {
		return first.item.id < second.item.id;
	}

	if (first.attributes !== second.attributes) {
		return first.attributes < second.attributes;
	}

	if (first.stack.quantity !== second.stack.quantity) {
		return first.stack.quantity > second.stack.quantity;
	}

	return first.slot < second.slot;
}

/** Attributes as one text, the same for the same attributes. */
function describe(attributes: Attributes | undefined): string {
	if (!attributes) {
		return "";
	}

	const parts = new Array<string>();

	for (const [name, value] of pairs(attributes)) {
		parts.push(`${name}=${value}`);
	}

	parts.sort();

	return parts.join("\0");
}

/** Fills up the stack that was placed last, if it is of the same kind. How many units are left. */
function pour(draft: Draft, item: Item, stack: Stack, last: number): number {
	const open = last > 0 && draft.slots[last - 1];

	if (!open || !canMerge(open, stack)) {
		return stack.quantity;
	}

	const room = stackSizeOf(draft.source, item) - open.quantity;

	if (room <= 0) {
		return stack.quantity;
	}

	const poured = math.min(room, stack.quantity);
	putStack(draft, last, withQuantity(open, open.quantity + poured));

	return stack.quantity - poured;
}

function nextFree(draft: Draft, last: number): number {
	let slot = last + 1;

	while (draft.slots[slot - 1]) {
		slot += 1;
	}

	return slot;
}

function moveReferences(draft: Draft, moved: ReadonlyMap<number, number>): void {
	const taken = new Set<number>();

	mapReferences(draft, (slot) => moved.get(slot) ?? slot);

	// Two stacks with a key each may have become one, which keeps the first of them.
	for (const slot of draft.hotbar) {
		if (slot !== false && taken.has(slot)) {
			draft.hotbar = withoutRepeats(draft.hotbar);
			break;
		}

		if (slot !== false) {
			taken.add(slot);
		}
	}
}

function withoutRepeats(hotbar: ReadonlyArray<number | false>): ReadonlyArray<number | false> {
	const seen = new Set<number>();

	return table.freeze(
		hotbar.map((slot) => {
			const repeated = slot !== false && seen.has(slot);

			if (slot !== false) {
				seen.add(slot);
			}

			return !repeated && slot;
		}),
	);
}

function hasChanged(inventory: Inventory, draft: Draft): boolean {
	for (const slot of $range(1, inventory.slots.size())) {
		if (inventory.slots[slot - 1] !== draft.slots[slot - 1]) {
			return true;
		}
	}

	return false;
}
