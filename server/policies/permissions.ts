import { ItemId } from "shared/items";
import { isPaidItem, isRandomItem } from "shared/shop";
import { Policies } from "./policies";

/**
 * Whether a player may use an item where they live. Those whom the law forbids paid random items may not open what is
 * sold, however theirs came to them: units that were found lie in the same stacks, and what was bought can be given away.
 */
export function mayUse(policies: Policies, userId: number, itemId: ItemId): boolean {
	return !isRandomItem(itemId) || !isPaidItem(itemId) || policies.of(userId).paidRandomItems;
}

/** Whether two players may trade an item. What is sold may be traded only where the law allows that to both. */
export function mayTrade(policies: Policies, userIds: ReadonlyArray<number>, itemId: ItemId): boolean {
	return !isPaidItem(itemId) || userIds.every((userId) => policies.of(userId).paidItemTrading);
}
