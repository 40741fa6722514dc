import { ItemId } from "../items";
import { Attributes, sameAttributes } from "./attributes";

/** What one slot holds: a number of units of one item. */
export interface Stack {
	readonly itemId: ItemId;
	/** Units, a whole number of at least 1. */
	readonly quantity: number;
	/** What makes a unit of a unique item this one and no other. Made by the server, and never sent to a client. */
	readonly uid?: string;
	/** The attributes that differ from the item's defaults; left out if none does. */
	readonly attributes?: Attributes;
	/** Marked by the player: it is not dropped, and sorting leaves it where it is. It can be used, equipped and moved. */
	readonly locked?: true;
}

/** Whether units of one stack can become units of the other: same item, same attributes, neither one of a kind. */
export function canMerge(first: Stack, second: Stack): boolean {
	return (
		first.itemId === second.itemId &&
		first.uid === undefined &&
		second.uid === undefined &&
		sameAttributes(first.attributes, second.attributes)
	);
}

/** The same stack with another number of units. */
export function withQuantity(stack: Stack, quantity: number): Stack {
	return { ...stack, quantity };
}
