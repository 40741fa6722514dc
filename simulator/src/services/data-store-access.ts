import { findConnection } from "../cloud/cloud";
import { contentsOf, RecordAddress } from "../cloud/data-stores/data-store-cloud";
import { messages } from "../cloud/data-stores/errors";
import { RecordContents, RecordVersion } from "../cloud/data-stores/record";
import { ServerDataStores } from "../cloud/data-stores/server-data-stores";
import { Snapshot, takeSnapshot } from "../cloud/data-stores/snapshot";
import { raise } from "../datamodel/raise";
import { createRealmState, Realm } from "../datamodel/realm";
import { createState, InstanceRecord } from "../datamodel/record";
import { requireString } from "../datatypes/arguments";
import { typeOf } from "../kernel/proxy";
import { placeInfoOf } from "./data-model";

/** Characters that names of stores, keys and scopes may have (error-codes-and-limits.md, "Data limits"). */
const NAME_LIMIT = 50;
/** Bytes of a value's JSON form. */
const VALUE_LIMIT = 4194304;
const METADATA_NAME_LIMIT = 50;
const METADATA_VALUE_LIMIT = 250;
const METADATA_LIMIT = 300;
/** Seconds for which a data store instance remembers a key (versioning-listing-and-caching.md, "Caching"). */
const CACHE_SECONDS = 4;

interface CacheEntry {
	readonly version: RecordVersion | undefined;
	readonly number: number | undefined;
	readonly until: number;
}

/** What a GlobalDataStore instance stands for. */
export interface StoreHandle {
	kind: "standard" | "ordered";
	name: string;
	scope: string;
	allScopes: boolean;
	readonly cache: Map<string, CacheEntry>;
}

export const handleOf = createState<StoreHandle>(() => ({
	kind: "standard",
	name: "",
	scope: "global",
	allScopes: false,
	cache: new Map(),
}));

const serverOf = createRealmState<{ stores?: ServerDataStores }>(() => ({}));

/** The data stores of a server. Throws where there are none: on clients, and in a place that is not published. */
export function requireDataStores(realm: Realm): ServerDataStores {
	const state = serverOf(realm);
	if (state.stores) return state.stores;
	const connection = realm.kind === "server" ? findConnection(realm) : undefined;
	if (!connection) return raise(messages.client);
	if (placeInfoOf(realm).placeId === 0) return raise(messages.unpublished);
	state.stores = connection.cloud.dataStores.serverOf(connection.server);
	return state.stores;
}

/** The same for a request, which Studio refuses unless it may reach the API. */
export function requireAccess(record: InstanceRecord, writes: boolean): ServerDataStores {
	const stores = requireDataStores(record.realm);
	const { studio } = placeInfoOf(record.realm);
	if (studio && !studio.apiAccess) return raise(writes ? messages.studio : messages.studioRead);
	return stores;
}

/** The name of a data store or a scope. */
export function requireName(value: unknown, position: number, method: string, what: string): string {
	const name = requireString(value, position, method);
	if (name === "") return raise(`${what} can't be empty`);
	if (lengthOf(name) > NAME_LIMIT) return raise(`${what} can't exceed ${NAME_LIMIT} characters`);
	return name;
}

/** The key that a script names, with its store and scope. */
export function requireAddress(record: InstanceRecord, value: unknown, method: string): RecordAddress {
	const { kind, name, scope, allScopes } = handleOf(record);
	const given = requireString(value, 1, method);
	if (given === "") return raise(messages.keyEmpty);
	if (!allScopes) {
		if (lengthOf(given) > NAME_LIMIT) return raise(messages.keyTooLong);
		return { kind, store: name, scope, key: given };
	}
	const [slash] = given.find("/", 1, true);
	if (slash === undefined || slash === 1) return raise("Keys must be in the format scope/key when AllScopes is set");
	const key = given.sub(slash + 1);
	if (key === "") return raise(messages.keyEmpty);
	if (lengthOf(key) > NAME_LIMIT || slash - 1 > NAME_LIMIT) return raise(messages.keyTooLong);
	return { kind, store: name, scope: given.sub(1, slash - 1), key };
}

function lengthOf(text: string): number {
	const [length] = utf8.len(text);
	return typeIs(length, "number") ? length : text.size();
}

/** A copy of a value that can be stored. Warns of what JSON loses of it. */
export function requireSnapshot(record: InstanceRecord, address: RecordAddress, value: unknown): Snapshot {
	const { realm } = record;
	const [snapshot, problem] = takeSnapshot(value, (path, what) =>
		realm.output("warning", `DataStore ${address.store}, key ${address.key}: ${path}: ${what}`),
	);
	if (snapshot === undefined) return raise(messages.cannotStore(problem));
	if (snapshot.size > VALUE_LIMIT) return raise(messages.tooLarge);
	return snapshot;
}

/** A value with the user ids and the metadata that go with it, checked. */
export function requireContents(
	record: InstanceRecord,
	snapshot: Snapshot | undefined,
	userIds: unknown,
	metadata: unknown,
): RecordContents {
	if (userIds === undefined && metadata === undefined) return contentsOf(snapshot);
	const limit = requireDataStores(record.realm).stores.settings.maxUserIds;
	return contentsOf(
		snapshot,
		userIds === undefined ? undefined : requireUserIds(userIds, limit),
		metadata === undefined ? undefined : requireMetadata(metadata),
	);
}

function requireUserIds(value: unknown, limit: number): ReadonlyArray<number> {
	if (!typeIs(value, "table")) return raise(messages.userIdFormat);
	const ids = new Array<number>();
	for (const id of value as Array<unknown>) {
		if (!typeIs(id, "number")) return raise(messages.userIdFormat);
		ids.push(id);
	}
	if (ids.size() > limit) return raise(messages.tooManyUserIds(limit));
	return table.freeze(ids) as ReadonlyArray<number>;
}

function requireMetadata(value: unknown): Readonly<Record<string, unknown>> {
	if (!typeIs(value, "table")) return raise(messages.metadataFormat);
	let total = 0;
	for (const [name, entry] of pairs(value as Record<string, unknown>)) {
		if (!typeIs(name, "string")) return raise(messages.metadataFormat);
		const [snapshot, problem] = takeSnapshot(entry);
		if (snapshot === undefined) return raise(messages.cannotStore(problem));
		const size = typeIs(entry, "string") ? lengthOf(entry) : snapshot.size;
		if (lengthOf(name) > METADATA_NAME_LIMIT) return raise(messages.metadataTooLarge(METADATA_NAME_LIMIT));
		if (size > METADATA_VALUE_LIMIT) return raise(messages.metadataTooLarge(METADATA_VALUE_LIMIT));
		total += lengthOf(name) + size;
	}
	if (total > METADATA_LIMIT) return raise(messages.metadataTooLarge(METADATA_LIMIT));
	const [snapshot, problem] = takeSnapshot(value);
	if (snapshot === undefined) return raise(messages.cannotStore(problem));
	return snapshot.value as Record<string, unknown>;
}

/** What an instance remembers of a key, while it does. */
export function findCached(record: InstanceRecord, address: RecordAddress): CacheEntry | undefined {
	const entry = handleOf(record).cache.get(`${address.scope}/${address.key}`);
	return entry && entry.until > record.realm.now() ? entry : undefined;
}

/** Remembers a key for the next four seconds. */
export function remember(
	record: InstanceRecord,
	address: RecordAddress,
	version: RecordVersion | undefined,
	number?: number,
): void {
	const expiry = record.realm.now() + CACHE_SECONDS;
	handleOf(record).cache.set(`${address.scope}/${address.key}`, { version, number, until: expiry });
}

/** What 103 and 104 call a value: its type, or that it is no whole number. */
export function nameOfType(value: unknown): string {
	return typeIs(value, "number") ? "double" : typeOf(value);
}
