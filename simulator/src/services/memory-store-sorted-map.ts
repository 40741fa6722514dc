import { MemoryStoreApi, refuseRequest } from "../cloud/memory-stores/errors";
import { KEY_LENGTH, MOST_LISTED } from "../cloud/memory-stores/limits";
import { Bound, SortedMap, SortKey } from "../cloud/memory-stores/sorted-map";
import { implement } from "../datamodel/implementation";
import { requireEnumItem } from "../datatypes/arguments";
import { getItem, MapKind, removeItem, setItem, updateItem } from "./memory-store-map";
import { aboutOf, MemoryStoreCall, readValue, requireCount } from "./memory-store-requests";

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

const SORTED_MAPS: MapKind<SortedMap> = {
	family: "SortedMap",
	open: (stores, name) => stores.sortedMap(name),
	get: (map, key) => {
		const { item, version } = map.get(key);
		return { text: item?.text, sortKey: item?.sortKey, version };
	},
	set: (map, api, item, seconds, expected) => map.set(api, item, seconds, expected),
	readSortKey,
};

/** Keys and values in an order that all servers share (MemoryStoreSortedMap.yaml). */
export const memoryStoreSortedMapImplementation = implement("MemoryStoreSortedMap", {
	methods: {
		GetAsync: (record, key) => {
			const { text, sortKey } = getItem(record, SORTED_MAPS, key);
			return $tuple(readValue(text), sortKey);
		},
		SetAsync: (record, key, value, expiration, sortKey) =>
			setItem(record, SORTED_MAPS, key, value, expiration, sortKey),
		UpdateAsync: (record, key, transform, expiration) =>
			updateItem(record, SORTED_MAPS, key, transform, expiration) as never,
		RemoveAsync: (record, key) => removeItem(record, SORTED_MAPS, key),
		GetRangeAsync: (record, direction, count, lower, upper) => {
			const about = aboutOf(record, SORTED_MAPS, "GetRangeAsync");
			const item = requireEnumItem<Enum.SortDirection>(direction, 1, "GetRangeAsync", "SortDirection");
			const most = requireCount(count, MOST_LISTED, "GetRangeAsync", about);
			const from = readBound(lower, about);
			const to = readBound(upper, about);
			const call = new MemoryStoreCall(record, SORTED_MAPS, "GetRangeAsync", { writes: false });
			const items = call.send((map) => {
				const found = map.range(item.Name === "Descending", most, from, to);
				map.chargeMore(found.size() - 1);
				return found;
			});
			return items.map(({ key, text, sortKey }) => ({ key, value: readValue(text), sortKey }));
		},
		GetSizeAsync: (record) => {
			const call = new MemoryStoreCall(record, SORTED_MAPS, "GetSizeAsync", { writes: false });
			return call.send((map) => map.size());
		},
	},
});
