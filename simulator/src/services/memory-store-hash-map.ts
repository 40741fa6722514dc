import { refuse } from "../cloud/memory-stores/errors";
import { MOST_LISTED, MOST_UPDATE_TRIES } from "../cloud/memory-stores/limits";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createState, InstanceRecord } from "../datamodel/record";
import {
	aboutOf,
	MemoryStoreCall,
	readValue,
	requireCount,
	requireExpiration,
	requireKey,
	requireValue,
	structureOf,
} from "./memory-store-requests";

const FAMILY = "HashMap";

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
	const call = new MemoryStoreCall(pages, FAMILY, method, { writes: false });
	const page = call.send(() => {
		const map = call.stores.hashMap(state.name);
		map.charge(call.api);
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

function update(record: InstanceRecord, key: unknown, transform: unknown, expiration: unknown): unknown {
	const about = aboutOf(record, FAMILY, "UpdateAsync");
	const name = requireKey(key, "UpdateAsync", about);
	if (!typeIs(transform, "function")) return raise("Argument 2 of UpdateAsync must be a function");
	const seconds = requireExpiration(expiration, 3, "UpdateAsync", about);
	const call = new MemoryStoreCall(record, FAMILY, "UpdateAsync", { key: name, writes: true });
	for (let attempt = 1; attempt <= MOST_UPDATE_TRIES; attempt++) {
		const read = call.sendPart(() => {
			const map = call.stores.hashMap(call.structure);
			map.charge(call.api);
			return map.get(name);
		}, false);
		const [ok, value] = pcall(transform as (old: unknown) => unknown, readValue(read.text));
		if (!ok) return refuse("TransformCallbackFailed", about);
		if (value === undefined) return undefined;
		const text = requireValue(value, about);
		const written = call.sendPart(() => {
			const map = call.stores.hashMap(call.structure);
			map.charge(call.api);
			return map.set(call.api, name, text, seconds, read.version);
		}, true);
		if (written !== undefined) return value;
	}
	return refuse("UpdateConflict", about);
}

/** Keys and values that all servers share (MemoryStoreHashMap.yaml). */
export const memoryStoreHashMapImplementation = implement("MemoryStoreHashMap", {
	methods: {
		GetAsync: (record, key) => {
			const name = requireKey(key, "GetAsync", aboutOf(record, FAMILY, "GetAsync"));
			const call = new MemoryStoreCall(record, FAMILY, "GetAsync", { key: name, writes: false });
			const text = call.send(() => {
				const map = call.stores.hashMap(call.structure);
				map.charge(call.api);
				return map.get(name).text;
			});
			return readValue(text);
		},
		SetAsync: (record, key, value, expiration) => {
			const about = aboutOf(record, FAMILY, "SetAsync");
			const name = requireKey(key, "SetAsync", about);
			const text = requireValue(value, about);
			const seconds = requireExpiration(expiration, 3, "SetAsync", about);
			const call = new MemoryStoreCall(record, FAMILY, "SetAsync", { key: name, writes: true });
			return call.send(() => {
				const map = call.stores.hashMap(call.structure);
				map.charge(call.api);
				return map.set(call.api, name, text, seconds) === true;
			});
		},
		UpdateAsync: update,
		RemoveAsync: (record, key) => {
			const name = requireKey(key, "RemoveAsync", aboutOf(record, FAMILY, "RemoveAsync"));
			const call = new MemoryStoreCall(record, FAMILY, "RemoveAsync", { key: name, writes: true });
			call.send(() => {
				const map = call.stores.hashMap(call.structure);
				map.charge(call.api);
				map.remove(name);
			});
		},
		ListItemsAsync: (record, count) => {
			const about = aboutOf(record, FAMILY, "ListItemsAsync");
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
