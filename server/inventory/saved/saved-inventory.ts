import { Attributes, Equipped, Hotbar, InventoryLimits } from "shared/inventory";
import { ItemId } from "shared/items";

/** What JSON, and so a DataStore, can hold. Arrays have no holes, other tables have strings as keys. */
export type JsonValue = string | number | boolean | ReadonlyArray<JsonValue> | { readonly [key: string]: JsonValue };

/** One stack as it stands in a record. */
export interface SavedStack {
	/** Number of its slot, from 1. */
	readonly slot: number;
	readonly itemId: ItemId;
	readonly quantity: number;
	readonly uid?: string;
	readonly attributes?: Attributes;
	readonly locked?: true;
}

const QUARANTINE_REASONS = [
	/** No table of the shape that is saved. */
	"invalid_entry",
	/** The registry has no item of this id, or no longer. */
	"invalid_item",
	/** Not a whole number of at least 1. */
	"invalid_quantity",
	/** More units than the item's stack size. */
	"stack_too_large",
	/** An id on an item that is not unique, or one that is no string of a sensible length. */
	"invalid_uid",
	/** Another stack has the same id, so one of the two is a copy. */
	"duplicate_uid",
	/** An attribute that the item's schema does not allow. */
	"invalid_attributes",
	/** Its slot is taken, and no inventory has another one that is free. */
	"inventory_full",
	/** Limits that make no sense; the defaults are used. */
	"invalid_limits",
	/** A field that no saved inventory has. */
	"unknown_field",
] as const;

/** Why something in a record is not in the inventory that was made of it. */
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number];

/** Whether a value out of a record is one of the reasons. */
export function isQuarantineReason(value: unknown): value is QuarantineReason {
	return QUARANTINE_REASONS.some((reason) => reason === value);
}

/** Something that is kept as it was found, out of the player's reach, until it can be made sense of. */
export interface QuarantinedEntry {
	readonly value: JsonValue;
	readonly reason: QuarantineReason;
}

/** An inventory as it stands in a record: plain JSON. Whatever is empty or at its default is left out. */
export interface SavedInventory {
	/** The stacks by rising slot. An array of entries: one with a slot as its index would lose what follows a hole. */
	readonly stacks: ReadonlyArray<SavedStack>;
	readonly equipped?: Equipped;
	readonly hotbar?: Hotbar;
	/** Only the limits that differ from the defaults, so that players without upgrades follow new defaults. */
	readonly limits?: Partial<InventoryLimits>;
	readonly quarantine?: ReadonlyArray<QuarantinedEntry>;
}
