import { messages } from "../cloud/data-stores/errors";
import { RecordVersion } from "../cloud/data-stores/record";
import { copyValue } from "../cloud/data-stores/snapshot";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { Realm } from "../datamodel/realm";
import { createState } from "../datamodel/record";
import { cursorOf } from "./pages";

const infoOf = createState<{ version?: RecordVersion }>(() => ({}));
const listedOf = createState<{ name: string; createdTime: number; updatedTime: number }>(() => ({
	name: "",
	createdTime: 0,
	updatedTime: 0,
}));

/** What a script learns of a key beside its value. */
export function createKeyInfo(realm: Realm, version: RecordVersion): DataStoreKeyInfo {
	const record = realm.create("DataStoreKeyInfo");
	infoOf(record).version = version;
	return record.proxy as DataStoreKeyInfo;
}

export function createVersionInfo(realm: Realm, version: RecordVersion): DataStoreObjectVersionInfo {
	const record = realm.create("DataStoreObjectVersionInfo");
	infoOf(record).version = version;
	return record.proxy as DataStoreObjectVersionInfo;
}

export function createStoreInfo(realm: Realm, name: string, createdTime: number, updatedTime: number): DataStoreInfo {
	const record = realm.create("DataStoreInfo");
	const state = listedOf(record);
	state.name = name;
	state.createdTime = createdTime;
	state.updatedTime = updatedTime;
	return record.proxy as DataStoreInfo;
}

export function createKey(realm: Realm, name: string): DataStoreKey {
	const record = realm.create("DataStoreKey");
	listedOf(record).name = name;
	return record.proxy as DataStoreKey;
}

/** Metadata that a script gave to options for a write. */
export const metadataOf = createState<{ metadata?: object }>(() => ({}));

function requireTable(value: unknown): object {
	return typeIs(value, "table") ? (copyValue(value) as object) : raise(messages.metadataFormat);
}

const keyInfoImplementation = implement("DataStoreKeyInfo", {
	properties: {
		CreatedTime: { read: (info) => infoOf(info).version?.createdTime ?? 0 },
		UpdatedTime: { read: (info) => infoOf(info).version?.updatedTime ?? 0 },
		Version: { read: (info) => infoOf(info).version?.id ?? "" },
	},
	methods: {
		GetMetadata: (info) => copyValue(infoOf(info).version?.metadata ?? {}) as object,
		GetUserIds: (info) => [...(infoOf(info).version?.userIds ?? [])],
	},
});

const versionInfoImplementation = implement("DataStoreObjectVersionInfo", {
	properties: {
		CreatedTime: { read: (info) => infoOf(info).version?.updatedTime ?? 0 },
		IsDeleted: { read: (info) => infoOf(info).version?.snapshot === undefined },
		Version: { read: (info) => infoOf(info).version?.id ?? "" },
	},
});

const storeInfoImplementation = implement("DataStoreInfo", {
	properties: {
		DataStoreName: { read: (info) => listedOf(info).name },
		CreatedTime: { read: (info) => listedOf(info).createdTime },
		UpdatedTime: { read: (info) => listedOf(info).updatedTime },
	},
});

const keyImplementation = implement("DataStoreKey", {
	properties: { KeyName: { read: (key) => listedOf(key).name } },
});

const setOptionsImplementation = implement("DataStoreSetOptions", {
	methods: {
		GetMetadata: (options) => copyValue(metadataOf(options).metadata ?? {}) as object,
		SetMetadata: (options, metadata) => {
			metadataOf(options).metadata = requireTable(metadata);
		},
	},
});

const incrementOptionsImplementation = implement("DataStoreIncrementOptions", {
	methods: {
		GetMetadata: (options) => copyValue(metadataOf(options).metadata ?? {}) as object,
		SetMetadata: (options, metadata) => {
			metadataOf(options).metadata = requireTable(metadata);
		},
	},
});

/** Its only method does nothing: there are no experimental features any more (DataStoreOptions.yaml). */
const optionsImplementation = implement("DataStoreOptions", { methods: { SetExperimentalFeatures: () => {} } });

const keyPagesImplementation = implement("DataStoreKeyPages", { properties: { Cursor: { read: cursorOf } } });

const listingPagesImplementation = implement("DataStoreListingPages", { properties: { Cursor: { read: cursorOf } } });

/** The small classes around data stores: options, and what is said of keys, versions and stores. */
export const dataStoreInfoImplementations = [
	keyInfoImplementation,
	versionInfoImplementation,
	storeInfoImplementation,
	keyImplementation,
	setOptionsImplementation,
	incrementOptionsImplementation,
	optionsImplementation,
	keyPagesImplementation,
	listingPagesImplementation,
];
