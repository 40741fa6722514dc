import { Item } from "../items";
import { Attributes, sameAttributes } from "./attributes";
import { Draft, putStack } from "./draft";
import { HIGHEST_SLOT } from "./limits";
import { Stack, withQuantity } from "./stack";
import { stackSizeOf } from "./stack-size";

/**
 * Puts units into a draft: onto stacks of the same kind that have room, lowest slot first, then into free slots.
 * Whether all of them fitted; if not, the draft is of no use any more. Weight is the caller's business.
 *
 * `createUid` is called once for each unit of a unique item.
 */
export function placeUnits(
	draft: Draft,
	item: Item,
	quantity: number,
	attributes: Attributes | undefined,
	createUid: (() => string) | undefined,
): boolean {
	const { source } = draft;
	const stackSize = stackSizeOf(source, item);
	const rest = stackSize > 1 ? fillStacks(draft, item, quantity, attributes) : quantity;

	const { maxSlots } = source.limits;
	const free = (maxSlots > 0 ? maxSlots : HIGHEST_SLOT) - draft.usedSlots;

	if (rest > 0 && rest > free * stackSize) {
		return false;
	}

	fillFreeSlots(draft, item, rest, attributes, createUid);
	return true;
}

/**
 * How many units found no stack. It looks at every slot, and so does as little there as it can: what tells most stacks
 * apart is read first.
 */
function fillStacks(draft: Draft, item: Item, quantity: number, attributes: Attributes | undefined): number {
	const { slots } = draft;
	const itemId = item.id;
	const stackSize = stackSizeOf(draft.source, item);
	let rest = quantity;

	if (!attributes) {
		for (const slot of $range(1, slots.size())) {
			const stack = slots[slot - 1];

			if (stack && stack.itemId === itemId && stack.quantity < stackSize && !stack.attributes) {
				rest -= fillStack(draft, slot, stack, math.min(rest, stackSize - stack.quantity));

				if (rest === 0) {
					return 0;
				}
			}
		}

		return rest;
	}

	const [name, value] = next(attributes);

	for (const slot of $range(1, slots.size())) {
		const stack = slots[slot - 1];
		const held = stack && stack.attributes;

		if (
			held &&
			held[name] === value &&
			stack.itemId === itemId &&
			stack.quantity < stackSize &&
			sameAttributes(held, attributes)
		) {
			rest -= fillStack(draft, slot, stack, math.min(rest, stackSize - stack.quantity));

			if (rest === 0) {
				return 0;
			}
		}
	}

	return rest;
}

/** Returns how many units it took. */
function fillStack(draft: Draft, slot: number, stack: Stack, added: number): number {
	putStack(draft, slot, withQuantity(stack, stack.quantity + added));
	return added;
}

function fillFreeSlots(
	draft: Draft,
	item: Item,
	quantity: number,
	attributes: Attributes | undefined,
	createUid: (() => string) | undefined,
): void {
	const { slots } = draft;
	const stackSize = stackSizeOf(draft.source, item);
	// Without a gap there is no need to look for one.
	let slot = draft.usedSlots === slots.size() ? slots.size() + 1 : draft.firstFree;
	let rest = quantity;

	while (rest > 0) {
		if (!slots[slot - 1]) {
			const added = math.min(rest, stackSize);
			const uid = item.unique ? createUid?.() : undefined;
			putStack(draft, slot, createStack(item, added, uid, attributes));
			rest -= added;
		}

		slot += 1;
	}

	draft.firstFree = slot;
}

/** A table of no more fields than it needs: one with room for fields that are left out takes half as much again. */
function createStack(item: Item, quantity: number, uid: string | undefined, attributes: Attributes | undefined): Stack {
	const itemId = item.id;

	if (uid !== undefined) {
		return attributes ? { itemId, quantity, uid, attributes } : { itemId, quantity, uid };
	}

	return attributes ? { itemId, quantity, attributes } : { itemId, quantity };
}
