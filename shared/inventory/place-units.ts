import { Item } from "../items";
import { Attributes } from "./attributes";
import { Draft, putStack } from "./draft";
import { HIGHEST_SLOT } from "./limits";
import { canMerge, Stack, withQuantity } from "./stack";
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
	const rest = stackSize > 1 ? fillStacks(draft, { itemId: item.id, quantity, attributes }, stackSize) : quantity;

	const { maxSlots } = source.limits;
	const free = (maxSlots > 0 ? maxSlots : HIGHEST_SLOT) - draft.usedSlots;

	if (rest > 0 && rest > free * stackSize) {
		return false;
	}

	fillFreeSlots(draft, item, rest, attributes, createUid);
	return true;
}

/** How many units found no stack. */
function fillStacks(draft: Draft, units: Stack, stackSize: number): number {
	const { slots } = draft;
	const { itemId } = units;
	let rest = units.quantity;

	for (const slot of $range(1, slots.size())) {
		const stack = slots[slot - 1];

		if (stack && stack.itemId === itemId && stack.quantity < stackSize && canMerge(stack, units)) {
			const added = math.min(rest, stackSize - stack.quantity);
			putStack(draft, slot, withQuantity(stack, stack.quantity + added));
			rest -= added;

			if (rest === 0) {
				break;
			}
		}
	}

	return rest;
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
	let slot = draft.firstFree;
	let rest = quantity;

	while (rest > 0) {
		if (!slots[slot - 1]) {
			const added = math.min(rest, stackSize);
			const uid = item.unique ? createUid?.() : undefined;
			putStack(draft, slot, { itemId: item.id, quantity: added, uid, attributes });
			rest -= added;
		}

		slot += 1;
	}

	draft.firstFree = slot;
}
