import { packAttributes, Stack } from "shared/inventory";
import { findItem, Item } from "shared/items";
import { isPositiveInteger } from "shared/positive-integer";
import { refuse, Result, succeed } from "shared/result";
import { QuarantineReason } from "./saved-inventory";

const FIELDS: ReadonlySet<unknown> = new Set<unknown>(["slot", "itemId", "quantity", "uid", "attributes", "locked"]);

/** The most bytes that the rules allow. */
const LONGEST_UID = 64;

/** A stack out of a record, and the value that stood there as the number of its slot. */
export interface ReadEntry {
	readonly stack: Stack;
	readonly slot: unknown;
}

/**
 * A stack out of whatever stands in a record. A unit of an item that became unique after it was saved is given an id.
 *
 * Stacks are measured by the item's own stack size: an inventory whose limits were lowered keeps its larger ones.
 */
export function readEntry(entry: unknown, createUid: () => string): Result<ReadEntry, QuarantineReason> {
	if (!typeIs(entry, "table") || getmetatable(entry) !== undefined || !hasOnlyKnownFields(entry)) {
		return refuse("invalid_entry");
	}

	const itemId = rawget(entry, "itemId");
	const quantity = rawget(entry, "quantity");
	const locked = rawget(entry, "locked");

	if (!typeIs(itemId, "string") || (locked !== undefined && locked !== true)) {
		return refuse("invalid_entry");
	}

	const item = findItem(itemId);

	if (!item) {
		return refuse("invalid_item");
	}

	if (!isPositiveInteger(quantity)) {
		return refuse("invalid_quantity");
	}

	if (quantity > item.stackSize) {
		return refuse("stack_too_large");
	}

	const uid = readUid(item, rawget(entry, "uid"), createUid);

	if (!uid.ok) {
		return uid;
	}

	const attributes = packAttributes(item, rawget(entry, "attributes") ?? {});

	if (!attributes.ok) {
		return attributes;
	}

	const stack: Stack = { itemId: item.id, quantity, uid: uid.value, attributes: attributes.value, locked };

	return succeed({ stack, slot: rawget(entry, "slot") });
}

function hasOnlyKnownFields(entry: object): boolean {
	for (const [name] of pairs(entry as ReadonlyMap<unknown, unknown>)) {
		if (!FIELDS.has(name)) {
			return false;
		}
	}

	return true;
}

function readUid(item: Item, uid: unknown, createUid: () => string): Result<string | undefined, "invalid_uid"> {
	if (uid === undefined) {
		return succeed(item.unique ? createUid() : undefined);
	}

	const sensible = typeIs(uid, "string") && uid.size() > 0 && uid.size() <= LONGEST_UID && utf8.len(uid)[0];

	return item.unique && typeIs(uid, "string") && sensible ? succeed(uid) : refuse("invalid_uid");
}
