import { isPositiveInteger } from "../positive-integer";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { Inventory } from "./inventory";
import { HOTBAR_KEYS, writeHotbar } from "./references";
import { readSlot } from "./slots";

/**
 * Lets a key of the hotbar, from 1 to `HOTBAR_KEYS`, stand for what lies in a slot. The key's other slot and the
 * slot's other key are given up.
 *
 * Reasons: `invalid_slot`, `not_found`, `invalid_key`.
 */
export function bindHotbar(inventory: Inventory, slot: number, key: number): Result<Inventory, RuleReason> {
	const found = readSlot(inventory, slot);

	if (!found.ok) {
		return found;
	}

	if (!isHotbarKey(key)) {
		return refuse("invalid_key");
	}

	if (inventory.hotbar[key - 1] === slot) {
		return succeed(inventory);
	}

	return succeed(table.freeze({ ...inventory, hotbar: writeHotbar(inventory.hotbar, key, slot) }));
}

/**
 * Lets a key of the hotbar stand for nothing.
 *
 * Reasons: `invalid_key`, `not_found` if it stands for nothing already.
 */
export function unbindHotbar(inventory: Inventory, key: number): Result<Inventory, RuleReason> {
	if (!isHotbarKey(key)) {
		return refuse("invalid_key");
	}

	if (inventory.hotbar[key - 1] === false) {
		return refuse("not_found");
	}

	return succeed(table.freeze({ ...inventory, hotbar: writeHotbar(inventory.hotbar, key, false) }));
}

/** Whether the hotbar has a key of this number. */
export function isHotbarKey(key: unknown): key is number {
	return isPositiveInteger(key) && key <= HOTBAR_KEYS;
}
