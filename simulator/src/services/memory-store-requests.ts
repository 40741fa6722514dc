import { CloudConnection, findConnection } from "../cloud/cloud";
import { CloudRequest } from "../cloud/cloud-request";
import { FaultKind } from "../cloud/faults";
import { toJson } from "../cloud/json-value";
import { errorTextOf, MemoryStoreApi, refuse, refuseRequest } from "../cloud/memory-stores/errors";
import { KEY_LENGTH, LONGEST_EXPIRATION, VALUE_BYTES } from "../cloud/memory-stores/limits";
import { MemoryStores } from "../cloud/memory-stores/memory-stores";
import { Structure } from "../cloud/memory-stores/structure";
import { Realm } from "../datamodel/realm";
import { createState, InstanceRecord } from "../datamodel/record";
import { requireNumber, requireString } from "../datatypes/arguments";
import { placeInfoOf } from "./data-model";
import { decode } from "./json";

/** Which structure an instance gives access to. */
export const structureOf = createState(() => ({
	name: "",
	/** Seconds for which a queue hides what was read. */
	invisibility: 0,
}));

/** A kind of structure: `HashMap`, `SortedMap` or `Queue`. */
export interface StructureKind<S extends Structure> {
	readonly family: string;
	readonly open: (stores: MemoryStores, name: string) => S;
}

function requireConnection(realm: Realm, about: MemoryStoreApi): CloudConnection {
	if (realm.kind !== "server") return refuse("InvalidClientAccess", about);
	const connection = findConnection(realm);
	if (!connection || placeInfoOf(realm).placeId === 0) return refuse("UnpublishedPlace", about);
	return connection;
}

/** A method of a structure that a script called. */
export class MemoryStoreCall<S extends Structure> implements MemoryStoreApi {
	readonly api: string;
	readonly structure: string;
	private readonly stores: MemoryStores;
	private readonly request: CloudRequest;

	constructor(
		record: InstanceRecord,
		private readonly kind: StructureKind<S>,
		method: string,
		options: { readonly key?: string; readonly writes: boolean },
	) {
		const { realm } = record;
		this.api = `${kind.family}.${method}`;
		this.structure = structureOf(record).name;
		const connection = requireConnection(realm, { api: this.api, structure: this.structure });
		this.stores = connection.cloud.memoryStores;
		this.request = new CloudRequest(
			connection,
			{
				service: "memoryStores",
				api: method,
				server: connection.server.name,
				store: this.structure,
				...options,
			},
			(fault) => this.faultText(fault),
		);
	}

	/** Charges one unit, carries something out in the cloud, and yields until the answer is back. */
	send<T>(execute: (structure: S) => T): T {
		return this.request.trip(() => execute(this.openCharged()));
	}

	/** As `send`, for one of the trips of a method that makes several. */
	sendPart<T>(execute: (structure: S) => T, last: boolean): T {
		return this.request.trip(() => execute(this.openCharged()), last, 0.5);
	}

	private openCharged(): S {
		const structure = this.kind.open(this.stores, this.structure);
		structure.charge(this.api);
		return structure;
	}

	private faultText(fault: FaultKind): string {
		return errorTextOf(fault === "throttled" ? "RequestThrottled" : "InternalError", this);
	}
}

/** What an error of a call is about, before there is a call. */
export function aboutOf(
	record: InstanceRecord,
	{ family }: { readonly family: string },
	method: string,
): MemoryStoreApi {
	return { api: `${family}.${method}`, structure: structureOf(record).name };
}

/** A key; refused when it is empty or too long. */
export function requireKey(value: unknown, method: string, about: MemoryStoreApi): string {
	const key = requireString(value, 1, method);
	const length = utf8.len(key)[0];
	if (!typeIs(length, "number") || length === 0 || length > KEY_LENGTH) {
		return refuseRequest(`A key must have 1 to ${KEY_LENGTH} characters`, about);
	}
	return key;
}

/** Seconds until an item expires; there is no default. */
export function requireExpiration(value: unknown, position: number, method: string, about: MemoryStoreApi): number {
	const seconds = requireNumber(value, position, method);
	if (!(seconds >= 0 && seconds <= LONGEST_EXPIRATION)) return refuse("InvalidExpirationTime", about);
	return math.floor(seconds);
}

/** A value as JSON; refused when JSON cannot hold it, or when it is too large. */
export function requireValue(value: unknown, about: MemoryStoreApi): string {
	const text = toJson(value);
	if (text === undefined) return refuseRequest("Unable to convert value to json", about);
	if (text.size() > VALUE_BYTES) return refuse("ItemValueSizeTooLarge", about);
	return text;
}

/** A fresh copy of a stored value; undefined when there is none. */
export function readValue(text: string | undefined): unknown {
	return text === undefined ? undefined : decode(text);
}

/** A whole number between two bounds. */
export function requireCount(value: unknown, most: number, method: string, about: MemoryStoreApi): number {
	const count = requireNumber(value, 1, method);
	if (count !== math.floor(count) || count < 1 || count > most) {
		return refuseRequest(`count must be between 1 and ${most}`, about);
	}
	return count;
}
