import { bindHotbar, equipItem, HOTBAR_KEYS, Inventory } from "shared/inventory";
import { EQUIP_SLOTS } from "shared/items";
import { Result } from "shared/result";

/** An inventory in which things are worn and on the hotbar. */
export interface RestoredReferences {
	readonly inventory: Inventory;
	/** References that point to nothing, or to something that cannot be there. */
	readonly dropped: number;
}

/** Lets what was saved as worn and as on the hotbar be so again, as far as the rules allow. */
export function restoreReferences(source: Inventory, equipped: unknown, hotbar: unknown): RestoredReferences {
	let inventory = source;
	let dropped = 0;

	function keep(changed: Result<Inventory, string> | false): void {
		if (changed && changed.ok) {
			inventory = changed.value;
		} else {
			dropped += 1;
		}
	}

	for (const place of EQUIP_SLOTS) {
		const slot = readField(equipped, place);

		if (slot !== undefined) {
			const worn = typeIs(slot, "number") && equipItem(inventory, slot);
			keep(worn && worn.ok && worn.value.equipped[place] === slot && worn);
		}
	}

	for (const key of $range(1, HOTBAR_KEYS)) {
		const slot = readField(hotbar, key);

		if (slot !== undefined && slot !== false) {
			keep(typeIs(slot, "number") && bindHotbar(inventory, slot, key));
		}
	}

	return { inventory, dropped };
}

function readField(fields: unknown, name: unknown): unknown {
	return typeIs(fields, "table") ? rawget(fields, name) : undefined;
}
