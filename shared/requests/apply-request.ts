import {
	bindHotbar,
	dropItem,
	equipItem,
	expectItem,
	Inventory,
	moveStack,
	setLocked,
	sortInventory,
	splitStack,
	unbindHotbar,
	unequipItem,
	useItem,
} from "../inventory";
import { RuleReason } from "../reasons";
import { refuse, Result } from "../result";
import { InventoryIntent } from "./request";

/**
 * What a request makes of an inventory, by the rules that client and server share. The server decides with it, the
 * client shows with it what it expects.
 *
 * Reasons: `slot_changed` and `invalid_slot` if the slot, or the key that is to be given up, does not hold what the
 * player saw; then those of the rule.
 */
export function applyRequest(inventory: Inventory, request: InventoryIntent): Result<Inventory, RuleReason> {
	if (request.verb === "sort") {
		return sortInventory(inventory, request.order);
	}

	const expected = expectItem(inventory, request.slot, request.itemId);

	if (!expected.ok) {
		return expected;
	}

	switch (request.verb) {
		case "move":
			return moveStack(inventory, request.slot, request.target);
		case "split":
			return splitStack(inventory, request.slot, request.target, request.quantity);
		case "use":
			return useItem(inventory, request.slot);
		case "drop":
			return dropItem(inventory, request.slot, request.quantity);
		case "equip":
			return equipItem(inventory, request.slot);
		case "unequip":
			return unequipItem(inventory, request.slot);
		case "lock":
			return setLocked(inventory, request.slot, request.locked);
		case "hotbar":
			return request.bound
				? bindHotbar(inventory, request.slot, request.key)
				: unbindSlot(inventory, request.slot, request.key);
	}
}

/** Takes a slot off its key; another slot that got the key in the meantime keeps it. */
function unbindSlot(inventory: Inventory, slot: number, key: number): Result<Inventory, RuleReason> {
	const unbound = unbindHotbar(inventory, key);
	return unbound.ok && inventory.hotbar[key - 1] !== slot ? refuse("slot_changed") : unbound;
}
