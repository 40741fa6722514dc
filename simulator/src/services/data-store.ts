import { RecordAddress } from "../cloud/data-stores/data-store-cloud";
import { keyNotFound, messages } from "../cloud/data-stores/errors";
import { RecordVersion } from "../cloud/data-stores/record";
import { listRequest } from "../cloud/data-stores/requests";
import { succeed } from "../cloud/data-stores/server-data-stores";
import { copyValue } from "../cloud/data-stores/snapshot";
import {
	getRecord,
	getVersion,
	getVersionAtTime,
	incrementRecord,
	listVersions,
	removeRecord,
	removeVersion,
	setRecord,
	updateRecord,
} from "../cloud/data-stores/standard-requests";
import { runTransform } from "../cloud/data-stores/transform";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { findRecord, getStored, InstanceRecord } from "../datamodel/record";
import { requireEnumItem, requireNumber, requireString, requireType } from "../datatypes/arguments";
import { typeOf } from "../kernel/proxy";
import {
	findCached,
	handleOf,
	remember,
	requireAccess,
	requireAddress,
	requireContents,
	requireSnapshot,
} from "./data-store-access";
import { createKey, createKeyInfo, createVersionInfo, metadataOf } from "./data-store-info";
import { createPages, Page } from "./pages";

const KEYS_PER_PAGE = 50;
/** How many keys one page of ListKeysAsync looks at, at most, when it leaves out removed ones (DataStore.yaml). */
const KEYS_CHECKED = 512;
const VERSIONS_PER_PAGE = 1024;
const TEN_MINUTES = 10 * 60 * 1000;

/** The type package says that there always is a DataStoreKeyInfo; for a key without a value there is none. */
type Found = LuaTuple<[value: never, keyInfo: DataStoreKeyInfo]>;
const NOTHING = [undefined, undefined] as unknown as [never, DataStoreKeyInfo];

function found(record: InstanceRecord, version: RecordVersion | undefined): Found {
	if (!version || !version.snapshot) return $tuple(NOTHING[0], NOTHING[1]);
	return $tuple(copyValue(version.snapshot.value) as never, createKeyInfo(record.realm, version));
}

/** Whether options let a read come from the cache. */
function usesCache(options: unknown): boolean {
	const record = findRecord(options);
	return !record || record.class.name !== "DataStoreGetOptions" || getStored(record, "UseCache") !== false;
}

function metadataIn(options: unknown, position: number, method: string, className: string): object | undefined {
	if (options === undefined) return undefined;
	const record = findRecord(requireType(options, position, method, "Instance"));
	if (!record || record.class.name !== className) {
		return raise(`invalid argument #${position} to '${method}' (${className} expected, got ${typeOf(options)})`);
	}
	return metadataOf(record).metadata;
}

function runUpdate(record: InstanceRecord, address: RecordAddress, transform: Callback) {
	const { realm } = record;
	return updateRecord(requireAccess(record, true), address, (stored) => {
		const value = stored && copyValue(stored.snapshot!.value);
		const info = stored && createKeyInfo(realm, stored);
		const [state, updated, userIds, metadata] = runTransform(realm.scheduler, transform, value, info);
		if (state === "failed") return error(updated, 0);
		if (state === "yielded") return raise(messages.callbackYields);
		if (updated === undefined) return undefined;
		if (typeIs(updated, "function") || typeIs(updated, "thread") || typeIs(updated, "userdata")) {
			return raise(messages.notAllowed(typeOf(updated)));
		}
		return requireContents(record, requireSnapshot(record, address, updated), userIds, metadata);
	});
}

function loadKeys(record: InstanceRecord, prefix: string, pageSize: number, after: string, alive: boolean): Page {
	const server = requireAccess(record, false);
	const { name, scope, allScopes } = handleOf(record);
	const start = allScopes ? "" : `${scope}/`;
	const { stores } = server;
	const list = server.single(listRequest("ListKeysAsync", "StandardList", name), () => {
		const names = new Array<string>();
		let checked = 0;
		let last: string | undefined;
		for (const full of stores.sortedRecordKeys(name)) {
			if (full.sub(1, start.size()) !== start) continue;
			const key = full.sub(start.size() + 1);
			if (key.sub(1, prefix.size()) !== prefix || key <= after) continue;
			const history = stores.findHistory(name, full)!;
			history.forget(stores.cloud.time());
			if (!history.latest()) continue;
			if (names.size() >= pageSize || (alive && checked >= KEYS_CHECKED)) return succeed({ names, cursor: last });
			checked += 1;
			last = key;
			if (!alive || history.current()) names.push(key);
		}
		return succeed({ names, cursor: undefined });
	});
	return { items: list.names.map((key) => createKey(record.realm, key)), cursor: list.cursor };
}

/** What ListVersionsAsync is asked for. Times are milliseconds since 1970. */
interface VersionRange {
	readonly ascending: boolean;
	readonly from: number;
	readonly to: number;
	readonly pageSize: number;
}

function loadVersions(record: InstanceRecord, address: RecordAddress, range: VersionRange, skip: number): Page {
	const versions = listVersions(requireAccess(record, false), address).filter(
		({ updatedTime }) => updatedTime >= range.from && updatedTime <= range.to,
	);
	const items = new Array<DataStoreObjectVersionInfo>();
	const count = versions.size();
	for (let index = skip; index < math.min(count, skip + range.pageSize); index++) {
		const version = versions[range.ascending ? index : count - 1 - index]!;
		items.push(createVersionInfo(record.realm, version));
	}
	const following = skip + range.pageSize;
	return { items, cursor: following < count ? tostring(following) : undefined };
}

/** DataStore.yaml and GlobalDataStore.yaml, for standard data stores. */
export const dataStoreImplementation = implement("DataStore", {
	methods: {
		GetAsync: (record, key, options) => {
			const server = requireAccess(record, false);
			const address = requireAddress(record, key, "GetAsync");
			const cached = usesCache(options) ? findCached(record, address) : undefined;
			if (cached) {
				server.stores.count(server.server.name, "cached");
				return found(record, cached.version);
			}
			const version = getRecord(server, address);
			remember(record, address, version);
			return found(record, version);
		},
		SetAsync: (record, key, value, userIds, options) => {
			const server = requireAccess(record, true);
			const address = requireAddress(record, key, "SetAsync");
			if (value === undefined) return raise(messages.notAllowed("nil"));
			const metadata = metadataIn(options, 4, "SetAsync", "DataStoreSetOptions");
			const snapshot = requireSnapshot(record, address, value);
			const version = setRecord(server, address, requireContents(record, snapshot, userIds, metadata));
			remember(record, address, version);
			return version.id;
		},
		IncrementAsync: (record, key, delta, userIds, options) => {
			const server = requireAccess(record, true);
			const address = requireAddress(record, key, "IncrementAsync");
			const by = math.floor(requireNumber(delta, 2, "IncrementAsync", 1));
			const metadata = metadataIn(options, 4, "IncrementAsync", "DataStoreIncrementOptions");
			const contents = requireContents(record, undefined, userIds, metadata);
			const version = incrementRecord(server, address, by, contents);
			remember(record, address, version);
			return found(record, version);
		},
		UpdateAsync: (record, key, transform) => {
			const server = requireAccess(record, true);
			const address = requireAddress(record, key, "UpdateAsync");
			requireType(transform, 2, "UpdateAsync", "function");
			const { stored, cancelled } = runUpdate(record, address, transform);
			if (!cancelled) {
				remember(record, address, stored);
				return found(record, stored);
			}
			const { cloud, settings } = server.stores;
			const { cancelledUpdate } = settings;
			const nothing =
				cancelledUpdate === "nothing" ||
				(cancelledUpdate === "either" && cloud.faults.randomOf("dataStores").chance(0.5));
			return found(record, nothing ? undefined : stored);
		},
		RemoveAsync: (record, key) => {
			const server = requireAccess(record, true);
			const address = requireAddress(record, key, "RemoveAsync");
			const version = removeRecord(server, address);
			remember(record, address, undefined);
			return found(record, version);
		},
		GetVersionAsync: (record, key, id) => {
			const server = requireAccess(record, false);
			const address = requireAddress(record, key, "GetVersionAsync");
			const version = getVersion(server, address, requireString(id, 2, "GetVersionAsync"));
			if (!version) return raise(keyNotFound(server.stores.cloud.faults.randomOf("dataStores")));
			return found(record, version);
		},
		GetVersionAtTimeAsync: (record, key, timestamp) => {
			const server = requireAccess(record, false);
			const address = requireAddress(record, key, "GetVersionAtTimeAsync");
			const time = requireNumber(timestamp, 2, "GetVersionAtTimeAsync");
			if (!(time > 0 && time <= server.stores.cloud.time() + TEN_MINUTES)) return raise(messages.timestamp);
			return found(record, getVersionAtTime(server, address, time));
		},
		ListVersionsAsync: (record, key, sortDirection, minDate, maxDate, pageSize) => {
			requireAccess(record, false);
			const address = requireAddress(record, key, "ListVersionsAsync");
			const direction = requireEnumItem(sortDirection, 2, "ListVersionsAsync", "SortDirection", undefined);
			const to = requireNumber(maxDate, 4, "ListVersionsAsync", 0);
			const size = requireNumber(pageSize, 5, "ListVersionsAsync", 0);
			const range: VersionRange = {
				ascending: direction === undefined || (direction as EnumItem).Name === "Ascending",
				from: requireNumber(minDate, 3, "ListVersionsAsync", 0),
				to: to === 0 ? math.huge : to,
				pageSize: size === 0 ? VERSIONS_PER_PAGE : size,
			};
			const load = (cursor: string) => loadVersions(record, address, range, tonumber(cursor)!);
			return createPages<DataStoreVersionPages>(record.realm, "DataStoreVersionPages", load("0"), load);
		},
		RemoveVersionAsync: (record, key, id) => {
			const server = requireAccess(record, true);
			const address = requireAddress(record, key, "RemoveVersionAsync");
			if (!removeVersion(server, address, requireString(id, 2, "RemoveVersionAsync"))) {
				return raise(keyNotFound(server.stores.cloud.faults.randomOf("dataStores")));
			}
		},
		ListKeysAsync: (record, prefix, pageSize, cursor, excludeDeleted) => {
			requireAccess(record, false);
			const start = requireString(prefix, 1, "ListKeysAsync", "");
			const size = requireNumber(pageSize, 2, "ListKeysAsync", 0);
			const load = (after: string) =>
				loadKeys(record, start, size === 0 ? KEYS_PER_PAGE : size, after, excludeDeleted === true);
			const first = load(requireString(cursor, 3, "ListKeysAsync", ""));
			return createPages<DataStoreKeyPages>(record.realm, "DataStoreKeyPages", first, load);
		},
		BatchGetAsync: () => raise("BatchGetAsync is supported by OrderedDataStore only"),
	},
});
