import { Inbox, Parcel } from "shared/inbox";
import { Inventory, isTooHeavy, roomFor } from "shared/inventory";
import { getItem, Item } from "shared/items";

/** Why a parcel, or a part of it, has to wait. */
export type ParcelObstacle = "full" | "heavy";

/** What the inbox says of a parcel. */
export interface ParcelView {
	readonly parcel: Parcel;
	readonly item: Item;
	/** Units that fit into the inventory now, from 0 to all. */
	readonly fits: number;
	/** Why not all of them fit. */
	readonly obstacle?: ParcelObstacle;
	/** It waits for the server. */
	readonly pending: boolean;
}

/** What to say of everything in an inbox. Each parcel is looked at as if it were claimed alone. */
export function viewInbox(
	inbox: Inbox,
	inventory: Inventory,
	isPending: (parcel: Parcel) => boolean,
): ReadonlyArray<ParcelView> {
	return inbox.map((parcel) => {
		const item = getItem(parcel.itemId);
		const fits = math.min(parcel.quantity, roomFor(inventory, item, parcel.attributes));
		const missing = parcel.quantity - fits;
		const obstacle = missing > 0 ? (isTooHeavy(inventory, item, fits + 1) ? "heavy" : "full") : undefined;

		return { parcel, item, fits, obstacle, pending: isPending(parcel) };
	});
}
