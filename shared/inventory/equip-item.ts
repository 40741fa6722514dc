import { getItem } from "../items";
import { RuleReason } from "../reasons";
import { refuse, Result, succeed } from "../result";
import { Inventory } from "./inventory";
import { writeEquipped } from "./references";
import { readSlot } from "./slots";

/**
 * Wears or holds what lies in a slot, in place of whatever was worn there. It stays in its slot. Nothing changes if it
 * is worn already.
 *
 * Reasons: `invalid_slot`, `not_found`, `not_equippable`.
 */
export function equipItem(inventory: Inventory, slot: number): Result<Inventory, RuleReason> {
	const found = readSlot(inventory, slot);

	if (!found.ok) {
		return found;
	}

	const place = getItem(found.value.itemId).equipSlot;

	if (!place) {
		return refuse("not_equippable");
	}

	if (inventory.equipped[place] === slot) {
		return succeed(inventory);
	}

	return succeed(table.freeze({ ...inventory, equipped: writeEquipped(inventory.equipped, place, slot) }));
}

/**
 * Takes off what lies in a slot and is worn.
 *
 * Reasons: `invalid_slot`, `not_found`, `not_equipped`.
 */
export function unequipItem(inventory: Inventory, slot: number): Result<Inventory, RuleReason> {
	const found = readSlot(inventory, slot);

	if (!found.ok) {
		return found;
	}

	const place = getItem(found.value.itemId).equipSlot;

	if (!place || inventory.equipped[place] !== slot) {
		return refuse("not_equipped");
	}

	return succeed(table.freeze({ ...inventory, equipped: writeEquipped(inventory.equipped, place, false) }));
}
