import type { Save } from "../data";
import { addWhatFits, Attributes, sameAttributes } from "../inventory";
import { getItem, ItemId } from "../items";
import { Inbox, Parcel, ParcelSource } from "./parcel";

/** What is to become a player's. */
export interface Delivery {
	readonly itemId: ItemId;
	/** A whole number of at least 1. */
	readonly quantity: number;
	readonly source: ParcelSource;
	/** As a stack stores them. */
	readonly attributes?: Attributes;
}

/**
 * Gives a player units of an item: as many as fit into the inventory, the rest into the inbox, which has no limit. It
 * never refuses, and nothing of it is lost.
 */
export function deliverItem<S extends Save>(save: S, delivery: Delivery, createUid: () => string): S {
	const { itemId, quantity, attributes } = delivery;
	const { inventory, added } = addWhatFits(save.inventory, getItem(itemId), quantity, attributes, createUid);
	const rest = quantity - added;

	return rest > 0
		? addParcels({ ...save, inventory }, { ...delivery, quantity: rest }, createUid)
		: { ...save, inventory };
}

/** Units that are alike share a parcel, so an inbox is no longer than there are kinds of items in it; unique ones do not. */
function addParcels<S extends Save>(save: S, delivery: Delivery, createUid: () => string): S {
	const { itemId, quantity, source, attributes } = delivery;
	const inbox = [...(save.inbox ?? [])];
	let lastParcel = highestId(save);

	if (getItem(itemId).unique) {
		for (const _ of $range(1, quantity)) {
			lastParcel += 1;
			inbox.push({ id: lastParcel, itemId, quantity: 1, source, attributes, uid: createUid() });
		}

		return { ...save, inbox, lastParcel };
	}

	const index = inbox.findIndex((parcel) => isAlike(parcel, delivery));
	const alike = inbox[index];

	if (alike) {
		inbox[index] = { ...alike, quantity: alike.quantity + quantity };
		return { ...save, inbox };
	}

	lastParcel += 1;
	inbox.push({ id: lastParcel, itemId, quantity, source, attributes });

	return { ...save, inbox, lastParcel };
}

function isAlike(parcel: Parcel, { itemId, source, attributes }: Delivery): boolean {
	return (
		parcel.itemId === itemId &&
		parcel.source === source &&
		parcel.uid === undefined &&
		sameAttributes(parcel.attributes, attributes)
	);
}

function highestId({ inbox = [], lastParcel = 0 }: Save): number {
	return highestOf(inbox, lastParcel);
}

/** The highest number that a parcel has or had. */
export function highestOf(inbox: Inbox, lastParcel: number): number {
	return inbox.reduce((highest, { id }) => math.max(highest, id), lastParcel);
}
