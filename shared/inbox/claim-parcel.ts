import type { Save } from "../data";
import { addWhatFits, isTooHeavy } from "../inventory";
import { getItem } from "../items";
import { refuse, Result, succeed } from "../result";
import { Parcel } from "./parcel";

/** Why nothing was taken out of an inbox. */
export type ClaimReason = "parcel_not_found" | "inventory_full" | "weight_exceeded";

/**
 * Takes a parcel out of the inbox into the inventory. If only a part of it fits, the rest stays a parcel.
 *
 * Reasons: `parcel_not_found`, `weight_exceeded` and `inventory_full` if not one unit fits.
 */
export function claimParcel<S extends Save>(save: S, parcelId: number): Result<S, ClaimReason> {
	const parcel = save.inbox?.find(({ id }) => id === parcelId);

	return parcel ? takeOut(save, parcel) : refuse("parcel_not_found");
}

/**
 * Takes everything that fits out of the inbox, the oldest parcel first.
 *
 * Reasons: `parcel_not_found` if the inbox is empty; if nothing fits, why the oldest parcel does not.
 */
export function claimAll<S extends Save>(save: S): Result<S, ClaimReason> {
	let current = save;
	let reason: ClaimReason = "parcel_not_found";

	for (const parcel of save.inbox ?? []) {
		const outcome = takeOut(current, parcel);

		if (outcome.ok) {
			current = outcome.value;
		} else if (reason === "parcel_not_found") {
			reason = outcome.reason;
		}
	}

	return current === save ? refuse(reason) : succeed(current);
}

function takeOut<S extends Save>(save: S, parcel: Parcel): Result<S, ClaimReason> {
	const { id, itemId, quantity, attributes, uid } = parcel;
	const item = getItem(itemId);
	const createUid = uid !== undefined ? () => uid : undefined;
	const { inventory, added } = addWhatFits(save.inventory, item, quantity, attributes, createUid);

	if (added === 0) {
		return refuse(isTooHeavy(save.inventory, item, 1) ? "weight_exceeded" : "inventory_full");
	}

	const inbox = (save.inbox ?? []).mapFiltered((other) => {
		if (other.id !== id) {
			return other;
		}

		return added < quantity ? { ...other, quantity: quantity - added } : undefined;
	});

	return succeed({ ...save, inventory, inbox: inbox.isEmpty() ? undefined : inbox });
}
