import { MemoryStoreApi, refuse } from "../cloud/memory-stores/errors";
import { MOST_UPDATE_TRIES } from "../cloud/memory-stores/limits";
import { SortedItem, SortKey } from "../cloud/memory-stores/sorted-map";
import { Structure } from "../cloud/memory-stores/structure";
import { raise } from "../datamodel/raise";
import { InstanceRecord } from "../datamodel/record";
import {
	aboutOf,
	MemoryStoreCall,
	readValue,
	requireExpiration,
	requireKey,
	requireValue,
	StructureKind,
} from "./memory-store-requests";

/** An item as it was read, so that a write can tell whether it still stands. */
export interface ReadMapItem {
	/** JSON; undefined when there is none. */
	readonly text?: string;
	readonly sortKey?: SortKey;
	/** 0 when there is none. */
	readonly version: number;
}

/** Hash maps and sorted maps: keys with values, which differ in whether a sort key stands beside each. */
export interface MapKind<M extends Structure> extends StructureKind<M> {
	readonly get: (map: M, key: string) => ReadMapItem;
	/**
	 * @param expected the version that must still stand; any when undefined.
	 * @returns whether a value was overwritten; undefined when another version stands, and nothing is written.
	 */
	readonly set: (map: M, api: string, item: SortedItem, seconds: number, expected?: number) => boolean | undefined;
	/** Checks a sort key that a script passed; undefined where there are none. */
	readonly readSortKey?: (value: unknown, about: MemoryStoreApi) => SortKey | undefined;
}

/** The body of GetAsync. */
export function getItem<M extends Structure>(record: InstanceRecord, kind: MapKind<M>, key: unknown): ReadMapItem {
	const name = requireKey(key, "GetAsync", aboutOf(record, kind, "GetAsync"));
	const call = new MemoryStoreCall(record, kind, "GetAsync", { key: name, writes: false });
	return call.send((map) => kind.get(map, name));
}

/** The body of SetAsync. Returns whether a value was overwritten. */
export function setItem<M extends Structure>(
	record: InstanceRecord,
	kind: MapKind<M>,
	key: unknown,
	value: unknown,
	expiration: unknown,
	sortKey?: unknown,
): boolean {
	const about = aboutOf(record, kind, "SetAsync");
	const name = requireKey(key, "SetAsync", about);
	const text = requireValue(value, about);
	const seconds = requireExpiration(expiration, 3, "SetAsync", about);
	const item = { key: name, text, sortKey: kind.readSortKey?.(sortKey, about) };
	const call = new MemoryStoreCall(record, kind, "SetAsync", { key: name, writes: true });
	return call.send((map) => kind.set(map, call.api, item, seconds) === true);
}

/**
 * The body of UpdateAsync: asks the script's function, and again when another write came between.
 * @returns the new value and its sort key; nothing when the function gave none.
 */
export function updateItem<M extends Structure>(
	record: InstanceRecord,
	kind: MapKind<M>,
	key: unknown,
	transform: unknown,
	expiration: unknown,
): LuaTuple<[value?: unknown, sortKey?: SortKey]> {
	const about = aboutOf(record, kind, "UpdateAsync");
	const name = requireKey(key, "UpdateAsync", about);
	if (!typeIs(transform, "function")) return raise("Argument 2 of UpdateAsync must be a function");
	const seconds = requireExpiration(expiration, 3, "UpdateAsync", about);
	const call = new MemoryStoreCall(record, kind, "UpdateAsync", { key: name, writes: true });
	for (let attempt = 1; attempt <= MOST_UPDATE_TRIES; attempt++) {
		const read = call.sendPart((map) => kind.get(map, name), false);
		const [ok, value, sortKey] = ask(transform, read, kind.readSortKey !== undefined);
		if (!ok) return refuse("TransformCallbackFailed", about);
		if (value === undefined) return $tuple(undefined, undefined);
		const item = { key: name, text: requireValue(value, about), sortKey: kind.readSortKey?.(sortKey, about) };
		const written = call.sendPart((map) => kind.set(map, call.api, item, seconds, read.version), true);
		if (written !== undefined) return $tuple(value, item.sortKey);
	}
	return refuse("UpdateConflict", about);
}

/** A function of a hash map is called with one argument, not with one and nil. */
function ask(
	transform: Callback,
	{ text, sortKey }: ReadMapItem,
	sorted: boolean,
): LuaTuple<[ok: boolean, value: unknown, sortKey: unknown]> {
	const old = readValue(text);
	if (sorted) return pcall(transform, old, sortKey) as never;
	return pcall(transform, old) as never;
}

/** The body of RemoveAsync. */
export function removeItem<M extends Structure & { remove(key: string): void }>(
	record: InstanceRecord,
	kind: MapKind<M>,
	key: unknown,
): void {
	const name = requireKey(key, "RemoveAsync", aboutOf(record, kind, "RemoveAsync"));
	const call = new MemoryStoreCall(record, kind, "RemoveAsync", { key: name, writes: true });
	call.send((map) => map.remove(name));
}
