import { Attributes } from "../inventory";
import { isItemId, ItemId } from "../items";
import { isPositiveInteger } from "../positive-integer";

export const PARCEL_SOURCES = ["purchase", "gift"] as const;

/** Where a parcel comes from. */
export type ParcelSource = (typeof PARCEL_SOURCES)[number];

/** Units of an item that are a player's, and wait until they have room for them. */
export interface Parcel {
	/** Rises, and is never used again in this record, so that a claim can not mean another parcel. */
	readonly id: number;
	readonly itemId: ItemId;
	/** A whole number of at least 1; 1 for a unique item. */
	readonly quantity: number;
	readonly source: ParcelSource;
	/** As a stack stores them: those that differ from the item's defaults. */
	readonly attributes?: Attributes;
	/** What makes a unit of a unique item this one and no other. Never sent to a client. */
	readonly uid?: string;
}

/** All parcels of a player, the oldest first. */
export type Inbox = ReadonlyArray<Parcel>;

/** Whether a value names a source of parcels. */
export function isParcelSource(value: unknown): value is ParcelSource {
	return PARCEL_SOURCES.some((source) => source === value);
}

/** Whether a value can be somebody's inbox. */
export function isInbox(value: unknown): value is Inbox {
	return typeIs(value, "table") && (value as ReadonlyArray<defined>).every(isParcel);
}

function isParcel(value: unknown): value is Parcel {
	if (!typeIs(value, "table")) {
		return false;
	}

	const { id, itemId, quantity, source, attributes, uid } = value as Partial<Record<keyof Parcel, unknown>>;

	return (
		isPositiveInteger(id) &&
		isItemId(itemId) &&
		isPositiveInteger(quantity) &&
		isParcelSource(source) &&
		(attributes === undefined || typeIs(attributes, "table")) &&
		(uid === undefined || typeIs(uid, "string"))
	);
}
