import { Inventory } from "shared/inventory";
import { UseEffect } from "shared/items";
import { Reason } from "shared/reasons";
import { Result } from "shared/result";

export interface EffectContext {
	readonly userId: number;
	/** What is left after the item was used up. */
	readonly inventory: Inventory;
}

/** What using an item comes to. */
export interface EffectOutcome {
	readonly inventory: Inventory;
	/** Acts on the world; runs once the player's data has changed. */
	readonly apply?: () => void;
}

/** Works out an effect without doing it. A refusal leaves the item where it is. */
export type UseEffectHandler<Effect extends UseEffect> = (
	effect: Effect,
	context: EffectContext,
) => Result<EffectOutcome, Reason>;
