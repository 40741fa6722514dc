import { MAX_COINS, NO_UPGRADES, Save } from "shared/data";
import { hasItem } from "shared/inventory";
import { ItemId } from "shared/items";
import { Grant } from "shared/products";

/** Units of an item that a player has, wherever they are. */
function countUnits({ inventory, inbox = [] }: Save, itemId: ItemId): number {
	return inbox.reduce(
		(sum, parcel) => (parcel.itemId === itemId ? sum + parcel.quantity : sum),
		hasItem(inventory, itemId),
	);
}

/** Whether what a grant gives has come between two looks at a player's data. What was spent in between hides it. */
export function hasArrived(grant: Grant, before: Save, after: Save): boolean {
	switch (grant.kind) {
		case "coins":
			return (after.coins ?? 0) >= math.min(MAX_COINS, (before.coins ?? 0) + grant.amount);
		case "items":
			return grant.items.every(
				({ itemId, quantity }) => countUnits(after, itemId) >= countUnits(before, itemId) + quantity,
			);
		case "slots":
		case "weight": {
			const { upgrades: earlier = NO_UPGRADES } = before;
			const { upgrades: later = NO_UPGRADES } = after;
			return later[grant.kind] >= earlier[grant.kind] + grant.amount;
		}
	}
}

/** Units that wait in a player's inbox. */
export function countWaiting({ inbox = [] }: Save): number {
	return inbox.reduce((sum, { quantity }) => sum + quantity, 0);
}
