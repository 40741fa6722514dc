import { AttributeSchema } from "./attribute-schema";
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

/** How long a player must wait before they use such an item again. */
export interface Cooldown {
	/** Above zero. */
	readonly seconds: number;
	/** Items of one group wait together, each for as long as the one that was used says. Without it: this item alone. */
	readonly group?: string;
}

/** What every item of one id has in common. What differs from stack to stack stands in the stack. */
export interface ItemDefinition {
	/** Display name, in the source language; its localization key follows from the id. */
	readonly name: string;
	/** One or two sentences for the detail pane, in the source language; its localization key follows from the id. */
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
	/** Wait after each use; only for items that have a use. */
	readonly cooldown?: Cooldown;
	/** Each unit is one of a kind: it has an id that the server makes, lies alone in its slot, and is never copied. */
	readonly unique?: true;
	/** What may differ from one stack to another, by name. Stacks that differ do not merge. */
	readonly attributes?: Readonly<Record<string, AttributeSchema>>;
	readonly stats?: ReadonlyArray<ItemStat>;
	/** May change hands in a trade. */
	readonly tradable: boolean;
	/** May be thrown away by its owner. */
	readonly droppable: boolean;
	/** May never leave its owner in any way; it is then neither tradable nor droppable. */
	readonly bound: boolean;
}
