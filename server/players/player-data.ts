import { QuarantinedEntry } from "server/inventory/saved";
import { ReceiptHistory } from "server/receipts/receipt-history";
import { PublicPlayerData } from "shared/data";
import { deepFreeze } from "shared/deep-freeze";
import {
	addItem,
	bindHotbar,
	createInventory,
	DEFAULT_LIMITS,
	findSlots,
	InventoryLimits,
	LimitBonus,
} from "shared/inventory";
import { createUid } from "./create-uid";
import { STARTER_ITEMS, STARTER_KEYS } from "./starter-items";

/**
 * All that the game keeps of one player: what their client may know, and what never leaves the server. An immutable
 * value.
 */
export interface PlayerData extends PublicPlayerData {
	/** What the record held that is not in the inventory. Only loading and saving look at it; clients never see it. */
	readonly quarantine: ReadonlyArray<QuarantinedEntry>;
	/** The highest number that a parcel ever had here. */
	readonly lastParcel?: number;
	/** What the record's inbox held that is no parcel for this code. A later version may know it again. */
	readonly inboxQuarantine?: ReadonlyArray<QuarantinedEntry>;
	/** The purchases whose receipts were processed; missing: none. */
	readonly receipts?: ReceiptHistory;
	/** The inventory's limits without upgrades and passes; missing while there are none, and its limits are these. */
	readonly baseLimits?: InventoryLimits;
	/** What game passes add to the limits. Follows from owning them, and is never saved. */
	readonly passBonus?: LimitBonus;
}

/** The data of a player of whom nothing is known: they own nothing. */
export function createEmptyPlayerData(): PlayerData {
	return deepFreeze({ inventory: createInventory(DEFAULT_LIMITS), quarantine: [] });
}

/** What a player has who has never been here. It is an error if the starter items do not fit into the limits. */
export function createPlayerData(limits: InventoryLimits = DEFAULT_LIMITS): PlayerData {
	let inventory = createInventory(limits);

	for (const { itemId, quantity } of STARTER_ITEMS) {
		const added = addItem(inventory, itemId, quantity, { createUid });

		if (!added.ok) {
			error(`the starter items do not fit: ${itemId} × ${quantity} is refused with ${added.reason}`);
		}

		inventory = added.value;
	}

	STARTER_KEYS.forEach((itemId, index) => {
		const bound = bindHotbar(inventory, findSlots(inventory, itemId)[0] ?? 0, index + 1);

		if (!bound.ok) {
			error(`the starter item ${itemId} can not lie on key ${index + 1}: ${bound.reason}`);
		}

		inventory = bound.value;
	});

	return deepFreeze({ inventory, quarantine: [] });
}
