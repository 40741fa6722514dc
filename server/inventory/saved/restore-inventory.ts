import { deepFreeze } from "shared/deep-freeze";
import { createInventory, DEFAULT_LIMITS, Inventory, InventoryLimits, writeSlots } from "shared/inventory";
import { keepValue } from "./keep-value";
import { isPlainTable, listEntries } from "./list-entries";
import { Placement } from "./placement";
import { ReadEntry, readEntry } from "./read-entry";
import { readLimits } from "./read-limits";
import { restoreReferences } from "./restore-references";
import { isQuarantineReason, QuarantinedEntry, QuarantineReason } from "./saved-inventory";

/** What loading put right without taking anything away. */
export type Repair =
	/** A stack was given another slot: its own was taken, or no slot. */
	| "moved"
	/** Something worn or on the hotbar is not where it was. */
	| "reference_dropped"
	/** Stacks stood in a table with holes or named keys. */
	| "out_of_order";

/** What a record comes to. */
export interface RestoredInventory {
	readonly inventory: Inventory;
	/** Everything of the record that is not in the inventory; to be kept, and saved with it. */
	readonly quarantine: ReadonlyArray<QuarantinedEntry>;
	/** The part of the quarantine that was not in it before. */
	readonly quarantined: ReadonlyArray<QuarantinedEntry>;
	/** Stacks that came back from the quarantine. */
	readonly returned: number;
	readonly repairs: ReadonlyArray<Repair>;
}

export interface RestoreOptions {
	/** Makes the ids of items that became unique after they were saved. */
	readonly createUid: () => string;
	/** The limits of players without upgrades. */
	readonly limits?: InventoryLimits;
}

const FIELDS: ReadonlySet<unknown> = new Set<unknown>(["stacks", "equipped", "hotbar", "limits", "quarantine"]);

/**
 * Entries with these reasons are not tried again. Of two stacks with one id one is a copy, which must not become real
 * when the other leaves the inventory; the others are not stacks.
 */
const FINAL: ReadonlySet<unknown> = new Set<unknown>(["duplicate_uid", "invalid_limits", "unknown_field"]);

/**
 * An inventory out of whatever was saved; `undefined` is a new player. Every stack of it is one that the rules could
 * have made. What is not goes into quarantine as it was found, and is tried again each time the record is loaded, so
 * that an item which only another version of the game knows comes back there. Nothing is ever dropped.
 *
 * Limits are not enforced, just as a lowered limit takes nothing away: whether there are upgrades or game passes that allow
 * more is not known here.
 */
export function restoreInventory(saved: unknown, options: RestoreOptions): RestoredInventory {
	const { createUid, limits: defaults = DEFAULT_LIMITS } = options;
	const quarantine = new Quarantine();
	const repairs = new Array<Repair>();

	const record = readRecord(saved, quarantine);
	const ownLimits = readLimits(record.limits, defaults);

	if (!ownLimits.ok) {
		quarantine.add({ limits: record.limits }, ownLimits.reason);
	}

	const limits = ownLimits.ok ? ownLimits.value : defaults;
	const placement = new Placement();
	const homeless = new Array<readonly [entry: unknown, read: ReadEntry]>();
	const stacks = listEntries(record.stacks);

	if (!stacks.inOrder) {
		repairs.push("out_of_order");
	}

	for (const entry of stacks.entries) {
		const read = readEntry(entry, createUid);
		const fault = read.ok ? placement.findFault(read.value) : read.reason;

		if (fault) {
			quarantine.add(entry, fault);
		} else if (read.ok && !placement.placeAtHome(read.value)) {
			homeless.push([entry, read.value]);
		}
	}

	for (const [entry, read] of homeless) {
		const fault = placement.findFault(read);

		if (!fault && placement.placeAnywhere(read)) {
			repairs.push("moved");
		} else {
			quarantine.add(entry, fault ?? "inventory_full");
		}
	}

	let returned = 0;

	for (const kept of listEntries(record.quarantine).entries) {
		const { value, reason } = readKept(kept);
		const read = FINAL.has(reason) ? undefined : readEntry(value, createUid);

		if (read && read.ok && !placement.findFault(read.value) && placement.placeAnywhere(read.value)) {
			returned += 1;
		} else {
			quarantine.keep(value, reason);
		}
	}

	const filled = writeSlots(createInventory(limits), placement.stacks);
	const { inventory, dropped } = restoreReferences(filled, record.equipped, record.hotbar);

	for (const _ of $range(1, dropped)) {
		repairs.push("reference_dropped");
	}

	const { earlier, added } = quarantine;

	return { inventory, quarantine: deepFreeze([...earlier, ...added]), quarantined: added, returned, repairs };
}

/** Collects what does not go into the inventory. */
class Quarantine {
	/** What was in it before. */
	readonly earlier = new Array<QuarantinedEntry>();
	readonly added = new Array<QuarantinedEntry>();

	add(value: unknown, reason: QuarantineReason): void {
		this.added.push({ value: keepValue(value), reason });
	}

	keep(value: unknown, reason: QuarantineReason): void {
		this.earlier.push({ value: keepValue(value), reason });
	}
}

interface RawRecord {
	readonly stacks?: unknown;
	readonly equipped?: unknown;
	readonly hotbar?: unknown;
	readonly limits?: unknown;
	readonly quarantine?: unknown;
}

function readRecord(saved: unknown, quarantine: Quarantine): RawRecord {
	if (saved === undefined) {
		return {};
	}

	if (!isPlainTable(saved)) {
		quarantine.add(saved, "invalid_entry");
		return {};
	}

	for (const [name, value] of pairs(saved as ReadonlyMap<unknown, unknown>)) {
		if (!FIELDS.has(name)) {
			quarantine.add(new Map([[name, value]]), "unknown_field");
		}
	}

	return saved;
}

function readKept(kept: unknown): { readonly value: unknown; readonly reason: QuarantineReason } {
	if (isPlainTable(kept)) {
		const value = rawget(kept, "value");
		const reason = rawget(kept, "reason");

		if (value !== undefined && isQuarantineReason(reason)) {
			return { value, reason };
		}
	}

	return { value: kept, reason: "invalid_entry" };
}
