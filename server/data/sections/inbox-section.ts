import { keepValue, listEntries, QuarantinedEntry, QuarantineReason } from "server/inventory/saved";
import { createUid, PlayerData } from "server/players";
import { highestOf, isParcelSource, Parcel } from "shared/inbox";
import { packAttributes } from "shared/inventory";
import { findItem } from "shared/items";
import { isPositiveInteger } from "shared/positive-integer";
import { refuse, Result, succeed } from "shared/result";
import { Section } from "./section";

const FIELDS: ReadonlySet<unknown> = new Set<unknown>(["id", "itemId", "quantity", "source", "attributes", "uid"]);

/** The most bytes that the rules allow. */
const LONGEST_UID = 64;

/**
 * The inbox, with a quarantine of its own: a parcel of an item that this version does not know is kept as it was found,
 * and becomes a parcel again when a version knows it.
 */
export const INBOX_SECTION: Section = {
	name: "inbox",
	encode: ({ inbox, lastParcel, inboxQuarantine }) => {
		if (inbox === undefined && lastParcel === undefined && inboxQuarantine === undefined) {
			return undefined;
		}

		return {
			parcels: (inbox ?? []).map((parcel) => ({
				...parcel,
				attributes: parcel.attributes && table.clone(parcel.attributes),
			})),
			last: lastParcel,
			quarantine: inboxQuarantine?.map(({ value, reason }) => ({ value: keepValue(value), reason })),
		};
	},
	decode: (saved) => {
		if (saved === undefined) {
			return {};
		}

		return typeIs(saved, "table") && getmetatable(saved) === undefined ? restoreInbox(saved) : undefined;
	},
};

type RestoredInbox = Pick<PlayerData, "inbox" | "lastParcel" | "inboxQuarantine">;

function restoreInbox(saved: object): RestoredInbox {
	const parcels = new Array<Parcel>();
	const kept = new Array<QuarantinedEntry>();
	const ids = new Set<number>();
	const uids = new Set<string>();

	function add(value: unknown): void {
		const read = readParcel(value);
		const fault = read.ok ? findFault(read.value) : read.reason;

		if (fault !== undefined) {
			kept.push({ value: keepValue(value), reason: fault });
		} else if (read.ok) {
			parcels.push(read.value);
			ids.add(read.value.id);

			if (read.value.uid !== undefined) {
				uids.add(read.value.uid);
			}
		}
	}

	function findFault({ id, uid }: Parcel): QuarantineReason | undefined {
		if (ids.has(id)) {
			return "invalid_entry";
		}

		return uid !== undefined && uids.has(uid) ? "duplicate_uid" : undefined;
	}

	listEntries(rawget(saved, "parcels")).entries.forEach(add);

	for (const entry of listEntries(rawget(saved, "quarantine")).entries) {
		const value = typeIs(entry, "table") ? (rawget(entry, "value") ?? entry) : entry;

		// One of the two is a copy, which must not become real when the other leaves the inbox.
		if (typeIs(entry, "table") && rawget(entry, "reason") === "duplicate_uid") {
			kept.push({ value: keepValue(value), reason: "duplicate_uid" });
		} else {
			add(value);
		}
	}

	const last = rawget(saved, "last");

	return {
		inbox: parcels.isEmpty() ? undefined : parcels,
		lastParcel: highestOf(parcels, isPositiveInteger(last) ? last : 0),
		inboxQuarantine: kept.isEmpty() ? undefined : kept,
	};
}

function readParcel(value: unknown): Result<Parcel, QuarantineReason> {
	if (!typeIs(value, "table") || getmetatable(value) !== undefined || !hasOnlyKnownFields(value)) {
		return refuse("invalid_entry");
	}

	const { id, itemId, quantity, source, attributes, uid } = value as Partial<Record<keyof Parcel, unknown>>;

	if (!isPositiveInteger(id) || !typeIs(itemId, "string") || !isParcelSource(source)) {
		return refuse("invalid_entry");
	}

	const item = findItem(itemId);

	if (!item) {
		return refuse("invalid_item");
	}

	if (!isPositiveInteger(quantity) || (item.unique && quantity > 1)) {
		return refuse("invalid_quantity");
	}

	if (uid !== undefined && !(item.unique && typeIs(uid, "string") && uid.size() > 0 && uid.size() <= LONGEST_UID)) {
		return refuse("invalid_uid");
	}

	const packed = packAttributes(item, attributes ?? {});

	if (!packed.ok) {
		return packed;
	}

	return succeed({
		id,
		itemId: item.id,
		quantity,
		source,
		attributes: packed.value,
		uid: item.unique ? (typeIs(uid, "string") ? uid : createUid()) : undefined,
	});
}

function hasOnlyKnownFields(value: object): boolean {
	for (const [name] of pairs(value as ReadonlyMap<unknown, unknown>)) {
		if (!FIELDS.has(name)) {
			return false;
		}
	}

	return true;
}
