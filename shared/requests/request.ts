import { ItemId } from "../items";

interface RequestBase {
	/** Number that the client counts up from 1 with every request of one visit; the same number is the same request. */
	readonly id: number;
	/** The slot that the player chose. */
	readonly slot: number;
	/** The item that the player saw in that slot. */
	readonly itemId: ItemId;
}

/** Move a stack to another slot: into it, onto a stack of the same item, or in exchange for what is there. */
export interface MoveRequest extends RequestBase {
	readonly verb: "move";
	readonly target: number;
}

/** Move a part of a stack to another slot. */
export interface SplitRequest extends RequestBase {
	readonly verb: "split";
	readonly target: number;
	readonly quantity: number;
}

/** Use one unit. */
export interface UseRequest extends RequestBase {
	readonly verb: "use";
}

/** Throw units away. */
export interface DropRequest extends RequestBase {
	readonly verb: "drop";
	readonly quantity: number;
}

/**
 * What a player asks for: an intention, made of a verb, slot numbers, a quantity and the item that the player meant.
 * It never carries an item or a new state.
 */
export type Request = MoveRequest | SplitRequest | UseRequest | DropRequest;

export type Verb = Request["verb"];

type WithoutId<R> = R extends Request ? Omit<R, "id"> : never;

/** A request before it was given its number. */
export type Intent = WithoutId<Request>;
