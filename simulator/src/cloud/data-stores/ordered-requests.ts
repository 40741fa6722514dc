import type { RecordAddress } from "./data-store-cloud";
import { keyRequest, listRequest, update, UpdateResult } from "./requests";
import { queueOf, ServerDataStores, succeed } from "./server-data-stores";

/** A key of an ordered data store with its number. */
export interface OrderedEntry {
	readonly key: string;
	readonly value: number;
}

/** Which part of an ordered data store is asked for. */
export interface SortedRange {
	readonly ascending: boolean;
	readonly min: number;
	readonly max: number;
}

function valueOf(server: ServerDataStores, { store, scope, key }: RecordAddress): number | undefined {
	return server.stores.orderedValues(store, scope).get(key);
}

/** The number of a key; undefined when there is none. Throws what went wrong, as all of these do. */
export function getNumber(server: ServerDataStores, address: RecordAddress): number | undefined {
	return server.single(keyRequest("GetAsync", "OrderedRead", address), () => {
		return server.useThroughput(address, false, 0) ?? succeed({ value: valueOf(server, address) });
	}).value;
}

export function setNumber(server: ServerDataStores, address: RecordAddress, value: number): void {
	server.single(keyRequest("SetAsync", "OrderedWrite", address, 0), (answer) => {
		const failure = server.useThroughput(address, true, 0);
		if (failure) return failure;
		server.stores.applyOrdered(address, value, server.server.name, "SetAsync", answer);
		return succeed(true);
	});
}

export function incrementNumber(server: ServerDataStores, address: RecordAddress, delta: number): number {
	return server.single(keyRequest("IncrementAsync", "OrderedWrite", address, 0), (answer) => {
		const failure = server.useThroughput(address, true, 0);
		if (failure) return failure;
		const sum = (valueOf(server, address) ?? 0) + delta;
		server.stores.applyOrdered(address, sum, server.server.name, "IncrementAsync", answer);
		return succeed(sum);
	});
}

/** Removes a key for good. @returns its number; undefined when it had none. */
export function removeNumber(server: ServerDataStores, address: RecordAddress): number | undefined {
	return server.single(keyRequest("RemoveAsync", "OrderedRemove", address, 0), (answer) => {
		const failure = server.useThroughput(address, true, 0);
		if (failure) return failure;
		const value = valueOf(server, address);
		if (value !== undefined) {
			server.stores.applyOrdered(address, undefined, server.server.name, "RemoveAsync", answer);
		}
		return succeed({ value });
	}).value;
}

export function updateNumber(
	server: ServerDataStores,
	address: RecordAddress,
	transform: (value: number | undefined) => number | undefined,
): UpdateResult<number> {
	return update(server, {
		address,
		readBudget: "OrderedRead",
		writeBudget: "OrderedWrite",
		read: () => valueOf(server, address),
		sizeOf: () => 0,
		transform,
		newSize: () => 0,
		write: (value, answer) => {
			server.stores.applyOrdered(address, value, server.server.name, "UpdateAsync", answer);
			return value;
		},
	});
}

/** The numbers of several keys; those without one are left out. It counts as one request for each key. */
export function getNumbers(
	server: ServerDataStores,
	store: string,
	scope: string,
	keys: ReadonlyArray<string>,
): ReadonlyArray<OrderedEntry> {
	const request = {
		...listRequest("BatchGetAsync", "OrderedRead", store),
		queue: queueOf("OrderedRead"),
		units: keys.size(),
	};
	return server.single(request, () => {
		const values = server.stores.orderedValues(store, scope);
		const entries = new Array<OrderedEntry>();
		for (const key of keys) {
			const value = values.get(key);
			if (value !== undefined) entries.push({ key, value });
		}
		return succeed(entries);
	});
}

/** @param after the last entry of the page before. */
export function getSorted(
	server: ServerDataStores,
	store: string,
	scope: string,
	range: SortedRange,
	count: number,
	after: OrderedEntry | undefined,
): { readonly entries: ReadonlyArray<OrderedEntry>; readonly more: boolean } {
	const comesBefore = (a: OrderedEntry, b: OrderedEntry) => {
		if (a.value !== b.value) return range.ascending ? a.value < b.value : a.value > b.value;
		return a.key < b.key;
	};
	return server.single(listRequest("GetSortedAsync", "OrderedList", store), () => {
		const found = new Array<OrderedEntry>();
		for (const [key, value] of server.stores.orderedValues(store, scope)) {
			const entry = { key, value };
			if (value < range.min || value > range.max) continue;
			if (after === undefined || comesBefore(after, entry)) found.push(entry);
		}
		found.sort(comesBefore);
		const entries = new Array<OrderedEntry>();
		for (let index = 0; index < math.min(count, found.size()); index++) entries.push(found[index]!);
		return succeed({ entries, more: found.size() > count });
	});
}
