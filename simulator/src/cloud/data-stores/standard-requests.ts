import { contentsOf, RecordAddress } from "./data-store-cloud";
import { RecordContents, RecordVersion } from "./record";
import { keyRequest, update, UpdateResult } from "./requests";
import { ServerDataStores, succeed } from "./server-data-stores";
import { takeSnapshot } from "./snapshot";

function currentOf(server: ServerDataStores, { store, scope, key }: RecordAddress): RecordVersion | undefined {
	return server.stores.findHistory(store, `${scope}/${key}`)?.current();
}

function sizeOf(version: RecordVersion | undefined): number {
	return version?.snapshot?.size ?? 0;
}

/** The current version of a key; undefined when there is none. Throws what went wrong, as all of these do. */
export function getRecord(server: ServerDataStores, address: RecordAddress): RecordVersion | undefined {
	return server.single(keyRequest("GetAsync", "StandardRead", address), () => {
		const version = currentOf(server, address);
		return server.useThroughput(address, false, sizeOf(version)) ?? succeed({ version });
	}).version;
}

export function setRecord(server: ServerDataStores, address: RecordAddress, contents: RecordContents): RecordVersion {
	const size = contents.snapshot?.size ?? 0;
	return server.single(keyRequest("SetAsync", "StandardWrite", address, size), (answer) => {
		const failure = server.useThroughput(address, true, size);
		return failure ?? succeed(server.stores.applyWrite(address, contents, server.server.name, "SetAsync", answer));
	});
}

/** Adds to a number; a key without a value counts as 0. */
export function incrementRecord(
	server: ServerDataStores,
	address: RecordAddress,
	delta: number,
	contents: RecordContents,
): RecordVersion {
	return server.single(keyRequest("IncrementAsync", "StandardWrite", address, 0), (answer) => {
		const previous = currentOf(server, address)?.snapshot?.value ?? 0;
		if (!typeIs(previous, "number")) {
			return {
				ok: false,
				message: "502: API Services rejected the request with error. The stored value is not a number.",
			};
		}
		const failure = server.useThroughput(address, true, 0);
		if (failure) return failure;
		const [snapshot] = takeSnapshot(previous + delta);
		const sum = contentsOf(snapshot, contents.userIds, contents.metadata);
		return succeed(server.stores.applyWrite(address, sum, server.server.name, "IncrementAsync", answer));
	});
}

/** Leaves a tombstone. @returns what was there before; undefined when there was nothing. */
export function removeRecord(server: ServerDataStores, address: RecordAddress): RecordVersion | undefined {
	return server.single(keyRequest("RemoveAsync", "StandardRemove", address, 0), (answer) => {
		const failure = server.useThroughput(address, true, 0);
		if (failure) return failure;
		const version = currentOf(server, address);
		if (version) {
			server.stores.applyWrite(address, contentsOf(undefined), server.server.name, "RemoveAsync", answer);
		}
		return succeed({ version });
	}).version;
}

export function updateRecord(
	server: ServerDataStores,
	address: RecordAddress,
	transform: (version: RecordVersion | undefined) => RecordContents | undefined,
): UpdateResult<RecordVersion> {
	return update(server, {
		address,
		readBudget: "StandardRead",
		writeBudget: "StandardWrite",
		read: () => currentOf(server, address),
		sizeOf,
		transform,
		newSize: (contents) => contents.snapshot?.size ?? 0,
		write: (contents, answer) =>
			server.stores.applyWrite(address, contents, server.server.name, "UpdateAsync", answer),
	});
}

/** One version of a key by its id; undefined when it is not there, or no longer. */
export function getVersion(server: ServerDataStores, address: RecordAddress, id: string): RecordVersion | undefined {
	return server.single(keyRequest("GetVersionAsync", "StandardRead", address), () => {
		const version = historyOf(server, address)?.find(id);
		return server.useThroughput(address, false, sizeOf(version)) ?? succeed({ version });
	}).version;
}

/** The version of a key that counted at a time, in milliseconds since 1970. */
export function getVersionAtTime(
	server: ServerDataStores,
	address: RecordAddress,
	time: number,
): RecordVersion | undefined {
	return server.single(keyRequest("GetVersionAtTimeAsync", "StandardRead", address), () => {
		const version = historyOf(server, address)?.at(time);
		return server.useThroughput(address, false, sizeOf(version)) ?? succeed({ version });
	}).version;
}

/** All versions of a key that can still be read, oldest first. */
export function listVersions(server: ServerDataStores, address: RecordAddress): ReadonlyArray<RecordVersion> {
	return server.single(keyRequest("ListVersionsAsync", "StandardList", address), () => {
		const failure = server.useThroughput(address, false, 0);
		return failure ?? succeed(table.clone(historyOf(server, address)?.versions ?? []));
	});
}

/** Deletes a version for good. */
export function removeVersion(server: ServerDataStores, address: RecordAddress, id: string): boolean {
	return server.single(keyRequest("RemoveVersionAsync", "RemoveVersionAsync", address, 0), () => {
		const failure = server.useThroughput(address, true, 0);
		return failure ?? succeed(historyOf(server, address)?.removeVersion(id) ?? false);
	});
}

function historyOf(server: ServerDataStores, { store, scope, key }: RecordAddress) {
	const history = server.stores.findHistory(store, `${scope}/${key}`);
	history?.forget(server.stores.cloud.time());
	return history;
}
