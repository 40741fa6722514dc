import { MemoryStoreApi, refuse, refuseRequest } from "../cloud/memory-stores/errors";
import { KEY_LENGTH, MOST_LISTED, MOST_UPDATE_TRIES } from "../cloud/memory-stores/limits";
import { Bound, SortKey } from "../cloud/memory-stores/sorted-map";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { InstanceRecord } from "../datamodel/record";
import { requireEnumItem } from "../datatypes/arguments";
import {
	aboutOf,
	MemoryStoreCall,
	readValue,
	requireCount,
	requireExpiration,
	requireKey,
	requireValue,
} from "./memory-store-requests";

const FAMILY = "SortedMap";

function readSortKey(value: unknown, about: MemoryStoreApi): SortKey | undefined {
	if (value === undefined) return undefined;
	if (typeIs(value, "number") && value === value) return value;
	if (typeIs(value, "string")) {
		const length = utf8.len(value)[0];
		if (typeIs(length, "number") && length <= KEY_LENGTH) return value;
	}
	return refuseRequest("Unable to convert sortKey to a valid number or string", about);
}

function readBound(value: unknown, about: MemoryStoreApi): Bound | undefined {
	if (value === undefined) return undefined;
	if (!typeIs(value, "table")) return refuseRequest("A bound must be a table with key or sortKey", about);
	const { key, sortKey } = value as { readonly key?: unknown; readonly sortKey?: unknown };
	if (key !== undefined && !typeIs(key, "string")) return refuseRequest("A bound's key must be a string", about);
	if (key === undefined && sortKey === undefined) {
		return refuseRequest("A bound must be a table with key or sortKey", about);
	}
	return { key, sortKey: readSortKey(sortKey, about) };
}

function update(
	record: InstanceRecord,
	key: unknown,
	transform: unknown,
	expiration: unknown,
): LuaTuple<[unknown, SortKey?]> {
	const about = aboutOf(record, FAMILY, "UpdateAsync");
	const name = requireKey(key, "UpdateAsync", about);
	if (!typeIs(transform, "function")) return raise("Argument 2 of UpdateAsync must be a function");
	const seconds = requireExpiration(expiration, 3, "UpdateAsync", about);
	const call = new MemoryStoreCall(record, FAMILY, "UpdateAsync", { key: name, writes: true });
	for (let attempt = 1; attempt <= MOST_UPDATE_TRIES; attempt++) {
		const read = call.sendPart(() => {
			const map = call.stores.sortedMap(call.structure);
			map.charge(call.api);
			return map.get(name);
		}, false);
		const [ok, value, sortKey] = pcall(
			transform as (old: unknown, sortKey: unknown) => LuaTuple<[unknown, unknown]>,
			readValue(read.item?.text),
			read.item?.sortKey,
		) as unknown as LuaTuple<[boolean, unknown, unknown]>;
		if (!ok) return refuse("TransformCallbackFailed", about);
		if (value === undefined) return $tuple(undefined, undefined);
		const item = { key: name, text: requireValue(value, about), sortKey: readSortKey(sortKey, about) };
		const written = call.sendPart(() => {
			const map = call.stores.sortedMap(call.structure);
			map.charge(call.api);
			return map.set(call.api, item, seconds, read.version);
		}, true);
		if (written !== undefined) return $tuple(value, item.sortKey);
	}
	return refuse("UpdateConflict", about);
}

/** Keys and values in an order that all servers share (MemoryStoreSortedMap.yaml). */
export const memoryStoreSortedMapImplementation = implement("MemoryStoreSortedMap", {
	methods: {
		GetAsync: (record, key) => {
			const name = requireKey(key, "GetAsync", aboutOf(record, FAMILY, "GetAsync"));
			const call = new MemoryStoreCall(record, FAMILY, "GetAsync", { key: name, writes: false });
			const { item } = call.send(() => {
				const map = call.stores.sortedMap(call.structure);
				map.charge(call.api);
				return map.get(name);
			});
			return $tuple(readValue(item?.text), item?.sortKey);
		},
		SetAsync: (record, key, value, expiration, sortKey) => {
			const about = aboutOf(record, FAMILY, "SetAsync");
			const name = requireKey(key, "SetAsync", about);
			const text = requireValue(value, about);
			const seconds = requireExpiration(expiration, 3, "SetAsync", about);
			const item = { key: name, text, sortKey: readSortKey(sortKey, about) };
			const call = new MemoryStoreCall(record, FAMILY, "SetAsync", { key: name, writes: true });
			return call.send(() => {
				const map = call.stores.sortedMap(call.structure);
				map.charge(call.api);
				return map.set(call.api, item, seconds) === true;
			});
		},
		UpdateAsync: update as never,
		RemoveAsync: (record, key) => {
			const name = requireKey(key, "RemoveAsync", aboutOf(record, FAMILY, "RemoveAsync"));
			const call = new MemoryStoreCall(record, FAMILY, "RemoveAsync", { key: name, writes: true });
			call.send(() => {
				const map = call.stores.sortedMap(call.structure);
				map.charge(call.api);
				map.remove(name);
			});
		},
		GetRangeAsync: (record, direction, count, lower, upper) => {
			const about = aboutOf(record, FAMILY, "GetRangeAsync");
			const item = requireEnumItem<Enum.SortDirection>(direction, 1, "GetRangeAsync", "SortDirection");
			const most = requireCount(count, MOST_LISTED, "GetRangeAsync", about);
			const from = readBound(lower, about);
			const to = readBound(upper, about);
			const call = new MemoryStoreCall(record, FAMILY, "GetRangeAsync", { writes: false });
			const items = call.send(() => {
				const map = call.stores.sortedMap(call.structure);
				map.charge(call.api);
				const found = map.range(item.Name === "Descending", most, from, to);
				map.chargeMore(found.size() - 1);
				return found;
			});
			return items.map(({ key, text, sortKey }) => ({ key, value: readValue(text), sortKey }));
		},
		GetSizeAsync: (record) => {
			const call = new MemoryStoreCall(record, FAMILY, "GetSizeAsync", { writes: false });
			return call.send(() => {
				const map = call.stores.sortedMap(call.structure);
				map.charge(call.api);
				return map.size();
			});
		},
	},
});
