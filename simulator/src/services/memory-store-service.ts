import { refuse, refuseRequest } from "../cloud/memory-stores/errors";
import { DEFAULT_INVISIBILITY, KEY_LENGTH } from "../cloud/memory-stores/limits";
import { implement } from "../datamodel/implementation";
import { InstanceRecord } from "../datamodel/record";
import { requireNumber, requireString } from "../datatypes/arguments";
import { structureOf } from "./memory-store-requests";

/** Access to a structure. Nothing is asked of the cloud yet. */
function open(
	service: InstanceRecord,
	className: string,
	name: unknown,
	method: string,
	invisibility = 0,
): InstanceRecord {
	const { realm } = service;
	if (realm.kind !== "server") return refuse("InvalidClientAccess");
	const text = requireString(name, 1, method);
	const length = utf8.len(text)[0];
	if (!typeIs(length, "number") || length === 0 || length > KEY_LENGTH) {
		return refuseRequest(`A name must have 1 to ${KEY_LENGTH} characters`, { api: method, structure: text });
	}
	const record = realm.create(className);
	structureOf(record).name = text;
	structureOf(record).invisibility = invisibility;
	return record;
}

/** Fast data that all servers share and nobody keeps (MemoryStoreService.yaml, cloud-services/memory-stores). */
export const memoryStoreServiceImplementation = implement("MemoryStoreService", {
	methods: {
		GetHashMap: (service, name) =>
			open(service, "MemoryStoreHashMap", name, "GetHashMap").proxy as MemoryStoreHashMap,
		GetSortedMap: (service, name) =>
			open(service, "MemoryStoreSortedMap", name, "GetSortedMap").proxy as MemoryStoreSortedMap,
		GetQueue: (service, name, timeout) => {
			const seconds = requireNumber(timeout, 2, "GetQueue", DEFAULT_INVISIBILITY);
			if (!(seconds >= 0)) {
				const about = { api: "GetQueue", structure: tostring(name) };
				return refuseRequest("invisibilityTimeout must not be negative", about);
			}
			return open(service, "MemoryStoreQueue", name, "GetQueue", seconds).proxy as MemoryStoreQueue;
		},
	},
});
