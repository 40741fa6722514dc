import { BudgetType, OLDER_TYPES, SERVER_LIMITS } from "../cloud/data-stores/budget";
import { listRequest } from "../cloud/data-stores/requests";
import { succeed } from "../cloud/data-stores/server-data-stores";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createState, findRecord, getStored, InstanceRecord } from "../datamodel/record";
import { requireEnumItem, requireNumber, requireString } from "../datatypes/arguments";
import { handleOf, requireAccess, requireDataStores, requireName, StoreHandle } from "./data-store-access";
import { createStoreInfo } from "./data-store-info";
import { createPages, Page } from "./pages";

const DEFAULT_SCOPE = "global";
/** Name and scope of the store that GetGlobalDataStore gives. */
const GLOBAL_SCOPE = "u";
const STORES_PER_PAGE = 32;
/** What SetRateLimitForRequestType takes (DataStoreService.yaml). */
const MOST_BASE = 10000;
const MOST_PER_PLAYER = 200;

/** Data store instances by kind, name and scope: the same arguments give the same instance. */
const instancesOf = createState(() => new Map<string, Instance>());
/** Kinds of requests whose limit a script has set: it may do so once. */
const limitedOf = createState(() => new Set<string>());

function getInstance(
	service: InstanceRecord,
	kind: StoreHandle["kind"],
	name: string,
	scope: string,
	allScopes: boolean,
): Instance {
	const instances = instancesOf(service);
	const id = `${kind}/${allScopes ? "all" : "one"}/${name}/${scope}`;
	const existing = instances.get(id);
	if (existing) return existing;
	const record = service.realm.create(kind === "standard" ? "DataStore" : "OrderedDataStore");
	record.name = name;
	const handle = handleOf(record);
	handle.kind = kind;
	handle.name = name;
	handle.scope = scope;
	handle.allScopes = allScopes;
	instances.set(id, record.proxy);
	return record.proxy;
}

function wantsAllScopes(options: unknown): boolean {
	const record = findRecord(options);
	return record !== undefined && record.class.name === "DataStoreOptions" && getStored(record, "AllScopes") === true;
}

function isBudgetType(name: string): name is BudgetType {
	return name in SERVER_LIMITS;
}

function loadStores(service: InstanceRecord, prefix: string, pageSize: number, after: string): Page {
	const server = requireAccess(service, false);
	const names = server.single(listRequest("ListDataStoresAsync", "StandardList", ""), () =>
		succeed(server.stores.listStores().filter(({ name }) => name.sub(1, prefix.size()) === prefix && name > after)),
	);
	const items = new Array<DataStoreInfo>();
	let last: string | undefined;
	for (let index = 0; index < math.min(pageSize, names.size()); index++) {
		const { name, createdTime, updatedTime } = names[index]!;
		items.push(createStoreInfo(service.realm, name, createdTime, updatedTime));
		last = name;
	}
	return { items, cursor: names.size() > pageSize ? last : undefined };
}

/** DataStoreService (DataStoreService.yaml), on the cloud of the server's universe. */
export const dataStoreServiceImplementation = implement("DataStoreService", {
	methods: {
		GetDataStore: (service, name, scope, options) => {
			requireDataStores(service.realm);
			const storeName = requireName(name, 1, "GetDataStore", "DataStore name");
			if (wantsAllScopes(options)) {
				if (scope !== undefined && scope !== "") {
					return raise("The scope must be an empty string when AllScopes is set");
				}
				return getInstance(service, "standard", storeName, "", true) as DataStore;
			}
			const storeScope = scope === undefined ? DEFAULT_SCOPE : requireName(scope, 2, "GetDataStore", "Scope");
			return getInstance(service, "standard", storeName, storeScope, false) as DataStore;
		},
		GetGlobalDataStore: (service) => {
			requireDataStores(service.realm);
			return getInstance(service, "standard", GLOBAL_SCOPE, GLOBAL_SCOPE, false) as DataStore;
		},
		GetOrderedDataStore: (service, name, scope) => {
			requireDataStores(service.realm);
			const storeName = requireName(name, 1, "GetOrderedDataStore", "DataStore name");
			const storeScope =
				scope === undefined ? DEFAULT_SCOPE : requireName(scope, 2, "GetOrderedDataStore", "Scope");
			return getInstance(service, "ordered", storeName, storeScope, false) as OrderedDataStore;
		},
		GetRequestBudgetForRequestType: (service, requestType) => {
			const server = requireDataStores(service.realm);
			const { Name: name } = requireEnumItem(
				requestType,
				1,
				"GetRequestBudgetForRequestType",
				"DataStoreRequestType",
			);
			const now = service.realm.now();
			// So says DataStoreRequestType.yaml.
			if (name === "OrderedList") return 0;
			if (isBudgetType(name)) return server.budgetOf(name).available(now);
			let least = math.huge;
			for (const kind of OLDER_TYPES[name]!) least = math.min(least, server.budgetOf(kind).available(now));
			return least;
		},
		SetRateLimitForRequestType: (service, requestType, baseLimit, perPlayerLimit) => {
			const method = "SetRateLimitForRequestType";
			const server = requireDataStores(service.realm);
			const { Name: name } = requireEnumItem(requestType, 1, method, "DataStoreRequestType");
			const base = requireNumber(baseLimit, 2, method);
			const perPlayer = requireNumber(perPlayerLimit, 3, method);
			if (name === "UpdateAsync" || name === "OnUpdate") return raise(`${method} does not support ${name}`);
			const older = OLDER_TYPES[name];
			const kind = isBudgetType(name) ? name : older![0]!;
			const most = older ? SERVER_LIMITS[kind] : { base: MOST_BASE, perPlayer: MOST_PER_PLAYER };
			if (!(base >= 0 && base <= most.base)) return raise(`${method}: base limit must be 0 to ${most.base}`);
			if (!(perPlayer >= 0 && perPlayer <= most.perPlayer)) {
				return raise(`${method}: per-player limit must be 0 to ${most.perPlayer}`);
			}
			const limited = limitedOf(service);
			if (limited.has(kind)) return raise(`${method} can be called only once for ${name}`);
			limited.add(kind);
			server.setLimit(kind, { base, perPlayer });
		},
		ListDataStoresAsync: (service, prefix, pageSize, cursor) => {
			requireAccess(service, false);
			const start = requireString(prefix, 1, "ListDataStoresAsync", "");
			const given = requireNumber(pageSize, 2, "ListDataStoresAsync", 0);
			const size = given === 0 ? STORES_PER_PAGE : given;
			const load = (after: string) => loadStores(service, start, size, after);
			const first = load(requireString(cursor, 3, "ListDataStoresAsync", ""));
			return createPages<DataStoreListingPages>(service.realm, "DataStoreListingPages", first, load);
		},
	},
});
