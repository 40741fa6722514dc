import { HOTBAR_KEYS, Inventory, InventoryLimits } from "shared/inventory";
import { EQUIP_SLOTS } from "shared/items";
import { findChangedSlots } from "shared/store";
import { Patch } from "shared/store/wire";
import { PlayerState } from "./player-state";

const NOTHING: PlayerState = {};

/**
 * The fewest facts that make a client which knows `known` know `current`; with `known` left out, all of them, whatever
 * the client knew. Both are immutable, so what is the same table is not looked into.
 */
export function diffState(known: PlayerState | undefined, current: PlayerState): ReadonlyArray<Patch> {
	const patches = new Array<Patch>();

	if (!known || hasLost(known, current)) {
		patches.push({ kind: "forget" });
		known = NOTHING;
	}

	if (current.inventory && current.inventory !== known.inventory) {
		diffInventory(patches, known.inventory, current.inventory);
	}

	diffRecord(known.readyTimes, current.readyTimes, (group, readyAt) => {
		if (readyAt !== undefined) {
			patches.push({ kind: "cooldown", group, readyAt });
		}
	});

	diffRecord(known.data, current.data, (key, value) => patches.push({ kind: "data", key, value }));

	if (current.status && current.status !== known.status) {
		patches.push({ kind: "status", status: current.status });
	}

	if (current.passes && current.passes !== known.passes) {
		patches.push({ kind: "passes", ownership: current.passes });
	}

	if (current.policy && current.policy !== known.policy) {
		patches.push({ kind: "policy", policy: current.policy });
	}

	if (current.acknowledged !== undefined && current.acknowledged !== known.acknowledged) {
		patches.push({ kind: "acknowledge", requestId: current.acknowledged });
	}

	return patches;
}

/** Whether something is gone that no other patch could take away. */
function hasLost(known: PlayerState, current: PlayerState): boolean {
	return (
		(known.inventory !== undefined && current.inventory === undefined) ||
		(known.acknowledged !== undefined && current.acknowledged === undefined) ||
		(known.readyTimes !== undefined && current.readyTimes === undefined) ||
		(known.status !== undefined && current.status === undefined) ||
		(known.passes !== undefined && current.passes === undefined) ||
		(known.policy !== undefined && current.policy === undefined)
	);
}

function diffInventory(patches: Array<Patch>, known: Inventory | undefined, current: Inventory): void {
	const changed = known && findChangedSlots(known, current);

	// Beside its stack each slot costs two or three bytes more by itself than within the whole.
	if (!known || !changed || 2 * changed.size() > current.slots.size() + 8) {
		patches.push({ kind: "inventory", inventory: current });
		return;
	}

	for (const slot of changed) {
		patches.push({ kind: "slot", slot, stack: current.slots[slot - 1] || false });
	}

	if (!sameLimits(known.limits, current.limits)) {
		patches.push({ kind: "limits", limits: current.limits });
	}

	for (const place of EQUIP_SLOTS) {
		const slot = current.equipped[place];

		if (slot !== known.equipped[place]) {
			patches.push({ kind: "equipped", place, slot: slot ?? false });
		}
	}

	for (const key of $range(1, HOTBAR_KEYS)) {
		const slot = current.hotbar[key - 1] ?? false;

		if (slot !== (known.hotbar[key - 1] ?? false)) {
			patches.push({ kind: "hotbar", key, slot });
		}
	}
}

function sameLimits(first: InventoryLimits, second: InventoryLimits): boolean {
	return (
		first.maxSlots === second.maxSlots &&
		first.maxStackSize === second.maxStackSize &&
		first.maxWeight === second.maxWeight
	);
}

/** Tells every key whose value is another one, or is gone. */
function diffRecord<Value extends defined>(
	known: Readonly<Record<string, Value | undefined>> = {},
	current: Readonly<Record<string, Value | undefined>> = {},
	tell: (key: string, value: Value | undefined) => void,
): void {
	if (known === current) {
		return;
	}

	for (const [key, value] of pairs(current)) {
		if (value !== known[key]) {
			tell(key, value);
		}
	}

	for (const [key] of pairs(known)) {
		if (current[key] === undefined) {
			tell(key, undefined);
		}
	}
}
