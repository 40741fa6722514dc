import { DEFAULT_LIMITS, Inventory, InventoryLimits } from "shared/inventory";
import { QuarantinedEntry, SavedInventory, SavedStack } from "./saved-inventory";

/**
 * An inventory, and what is kept apart from it, as they are saved: new tables, so that nothing that is done to them
 * reaches the inventory.
 */
export function serializeInventory(
	inventory: Inventory,
	quarantine: ReadonlyArray<QuarantinedEntry>,
	defaults: InventoryLimits = DEFAULT_LIMITS,
): SavedInventory {
	return {
		stacks: serializeStacks(inventory),
		equipped: next(inventory.equipped)[0] === undefined ? undefined : table.clone(inventory.equipped),
		hotbar: inventory.hotbar.some((slot) => slot !== false) ? [...inventory.hotbar] : undefined,
		limits: serializeLimits(inventory.limits, defaults),
		quarantine: quarantine.isEmpty() ? undefined : copyDeep(quarantine),
	};
}

function serializeStacks(inventory: Inventory): ReadonlyArray<SavedStack> {
	const { slots } = inventory;
	const saved = new Array<SavedStack>();

	for (const slot of $range(1, slots.size())) {
		const stack = slots[slot - 1];

		if (stack) {
			saved.push({ ...stack, slot, attributes: stack.attributes && table.clone(stack.attributes) });
		}
	}

	return saved;
}

function serializeLimits(limits: InventoryLimits, defaults: InventoryLimits): Partial<InventoryLimits> | undefined {
	const { maxSlots, maxStackSize, maxWeight } = limits;

	const changed = {
		maxSlots: maxSlots === defaults.maxSlots ? undefined : maxSlots,
		maxStackSize: maxStackSize === defaults.maxStackSize ? undefined : maxStackSize,
		maxWeight: maxWeight === defaults.maxWeight ? undefined : maxWeight,
	};

	return next(changed)[0] === undefined ? undefined : changed;
}

function copyDeep<Value extends object>(value: Value): Value {
	const copy = table.clone(value);

	for (const [key, part] of pairs(copy as Map<unknown, unknown>)) {
		if (typeIs(part, "table")) {
			rawset(copy, key, copyDeep(part));
		}
	}

	return copy;
}
