import { EquipSlot } from "./equip-slot";
import { IconName } from "./icon-name";
import { ItemKind } from "./item-kind";
import { Rarity } from "./rarity";
import { UseEffect } from "./use-effect";

/** One line of the detail pane; for two items of the same equip slot the lines are compared by name. */
export interface ItemStat {
	readonly name: string;
	readonly value: number;
}

/** What every item of one id has in common. What differs from stack to stack stands in the stack. */
export interface ItemDefinition {
	/** Display name, in the source language. */
	readonly name: string;
	/** One or two sentences for the detail pane, in the source language. */
	readonly description: string;
	readonly icon: IconName;
	readonly kind: ItemKind;
	readonly rarity: Rarity;
	/** Kilograms per unit, zero or more, a whole number of grams. */
	readonly weight: number;
	/** Most units in one slot, a whole number of at least 1; an inventory's own limit may be lower. */
	readonly stackSize: number;
	/** Where it is worn or held. Such items do not stack. */
	readonly equipSlot?: EquipSlot;
	/** What happens when it is used. Without it the item cannot be used. */
	readonly use?: UseEffect;
	readonly stats?: ReadonlyArray<ItemStat>;
	/** May change hands in a trade. */
	readonly tradable: boolean;
	/** May be thrown away by its owner. */
	readonly droppable: boolean;
}
