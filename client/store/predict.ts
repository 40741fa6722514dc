import { Inventory } from "shared/inventory";
import { cooldownGroupOf, getItem, ItemId } from "shared/items";
import { applyRequest, isShopRequest } from "shared/requests";
import { findChangedSlots, ReadyTimes } from "shared/store";
import { PendingState } from "./pending-slice";

/** What the server will probably say once it has seen every request that is under way. */
export interface Prediction {
	readonly inventory: Inventory;
	readonly readyTimes: ReadyTimes;
	/** Slots that a request acts on which has been waiting long enough to show it. */
	readonly slowSlots: ReadonlySet<number>;
}

export const NO_SLOTS: ReadonlySet<number> = new Set<number>();

/**
 * Applies pending requests, in the order in which they were sent, to what the server last said, by the rules that the
 * server uses. A request that those refuse now is left out; it shows again if what comes makes it possible again.
 */
export function predict(inventory: Inventory, readyTimes: ReadyTimes, pending: PendingState): Prediction {
	const slowSlots = new Set<number>();
	let predicted = inventory;
	let predictedTimes = readyTimes;

	for (const { request, sentAt, slow } of pending) {
		if (isShopRequest(request)) {
			continue;
		}

		const outcome = applyRequest(predicted, request);

		if (!outcome.ok) {
			continue;
		}

		if (request.verb === "use") {
			predictedTimes = withCooldown(predictedTimes, request.itemId, sentAt);
		}

		if (slow) {
			if (request.verb !== "sort") {
				slowSlots.add(request.slot);
			}

			for (const slot of findChangedSlots(predicted, outcome.value)) {
				slowSlots.add(slot);
			}
		}

		predicted = outcome.value;
	}

	return {
		inventory: predicted,
		readyTimes: predictedTimes,
		slowSlots: slowSlots.isEmpty() ? NO_SLOTS : slowSlots,
	};
}

function withCooldown(readyTimes: ReadyTimes, itemId: ItemId, usedAt: number): ReadyTimes {
	const item = getItem(itemId);

	if (!item.cooldown) {
		return readyTimes;
	}

	const group = cooldownGroupOf(item);
	const readyAt = math.max(usedAt + item.cooldown.seconds, readyTimes[group] ?? 0);

	return { ...readyTimes, [group]: readyAt };
}
