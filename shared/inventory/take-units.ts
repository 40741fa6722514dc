import { Draft, putStack } from "./draft";
import { dropReferences } from "./references";
import { Stack, withQuantity } from "./stack";

/** Takes units out of a slot that holds at least as many. References to it go when nothing is left. */
export function takeUnits(draft: Draft, slot: number, stack: Stack, quantity: number): void {
	if (quantity < stack.quantity) {
		putStack(draft, slot, withQuantity(stack, stack.quantity - quantity));
	} else {
		putStack(draft, slot, false);
		dropReferences(draft, slot);
	}
}
