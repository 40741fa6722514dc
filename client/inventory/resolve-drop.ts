import { Inventory, stackAt } from "shared/inventory";
import { Intent } from "shared/requests";
import { Place } from "./dragging/place";

/** The slot that a place stands for: itself, or the one that a hotbar key refers to. */
export function findSlotOf(inventory: Inventory, place: Place): number | undefined {
	if (place.kind === "slot") {
		return place.slot;
	}

	const slot = inventory.hotbar[place.key - 1];
	return slot !== undefined && slot !== false ? slot : undefined;
}

/**
 * What letting go asks for. A stack from the grid moves to another slot, or is bound to a key; let go elsewhere it
 * stays, since a slip must never throw things away. A key lends its stack to another key, and is freed anywhere else.
 */
export function resolveDrop(inventory: Inventory, source: Place, target: Place | undefined): Intent | undefined {
	const slot = findSlotOf(inventory, source);
	const stack = slot !== undefined ? stackAt(inventory, slot) : undefined;

	if (slot === undefined || !stack) {
		return undefined;
	}

	const { itemId } = stack;

	if (target?.kind === "key") {
		return { verb: "hotbar", slot, itemId, key: target.key, bound: true };
	}

	if (source.kind === "key") {
		return { verb: "hotbar", slot, itemId, key: source.key, bound: false };
	}

	return target && { verb: "move", slot, itemId, target: target.slot };
}
