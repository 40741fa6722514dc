import { ItemId } from "../items";

/** What one slot holds: a number of units of one item. */
export interface Stack {
	readonly itemId: ItemId;
	/** Units, a whole number of at least 1. */
	readonly quantity: number;
}
