import { HashMap } from "../cloud/memory-stores/hash-map";
import { MOST_LISTED } from "../cloud/memory-stores/limits";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createState, InstanceRecord } from "../datamodel/record";
import { getItem, MapKind, removeItem, setItem, updateItem } from "./memory-store-map";
import { aboutOf, MemoryStoreCall, readValue, requireCount, structureOf } from "./memory-store-requests";

const HASH_MAPS: MapKind<HashMap> = {
	family: "HashMap",
	open: (stores, name) => stores.hashMap(name),
	get: (map, key) => map.get(key),
	set: (map, api, { key, text }, seconds, expected) => map.set(api, key, text, seconds, expected),
};

interface Entry {
	readonly key: string;
	readonly value: unknown;
}

const pagesOf = createState(() => ({
	name: "",
	count: 0,
	entries: new Array<Entry>(),
	/** The last key of the page. */
	last: undefined as string | undefined,
	more: false,
}));

/** Fetches the next page. Units: what is returned, and one for the partition that is looked through. */
function loadPage(pages: InstanceRecord, method: string): void {
	const state = pagesOf(pages);
	structureOf(pages).name = state.name;
	const call = new MemoryStoreCall(pages, HASH_MAPS, method, { writes: false });
	const page = call.send((map) => {
		const listed = map.list(state.count, state.last);
		map.chargeMore(listed.items.size());
		return listed;
	});
	state.entries = page.items.map(([key, text]) => ({ key, value: readValue(text) }));
	state.last = state.entries[state.entries.size() - 1]?.key;
	state.more = page.more;
}

/** Pages of MemoryStoreHashMap:ListItemsAsync (MemoryStoreHashMapPages.yaml). */
export const memoryStoreHashMapPagesImplementation = implement("MemoryStoreHashMapPages", {
	properties: { IsFinished: { read: (pages) => !pagesOf(pages).more } },
	methods: {
		GetCurrentPage: (pages) => table.clone(pagesOf(pages).entries) as Array<unknown>,
		AdvanceToNextPageAsync: (pages) => {
			if (!pagesOf(pages).more) return raise("No pages to advance to");
			loadPage(pages, "ListItemsAsync");
		},
	},
});

/** Keys and values that all servers share (MemoryStoreHashMap.yaml). */
export const memoryStoreHashMapImplementation = implement("MemoryStoreHashMap", {
	methods: {
		GetAsync: (record, key) => readValue(getItem(record, HASH_MAPS, key).text),
		SetAsync: (record, key, value, expiration) => setItem(record, HASH_MAPS, key, value, expiration),
		UpdateAsync: (record, key, transform, expiration) => {
			const [value] = updateItem(record, HASH_MAPS, key, transform, expiration);
			return value;
		},
		RemoveAsync: (record, key) => removeItem(record, HASH_MAPS, key),
		ListItemsAsync: (record, count) => {
			const about = aboutOf(record, HASH_MAPS, "ListItemsAsync");
			const most = requireCount(count, MOST_LISTED, "ListItemsAsync", about);
			const pages = record.realm.create("MemoryStoreHashMapPages");
			const state = pagesOf(pages);
			state.name = structureOf(record).name;
			state.count = most;
			loadPage(pages, "ListItemsAsync");
			return pages.proxy as MemoryStoreHashMapPages;
		},
	},
});
