import { messages } from "../cloud/data-stores/errors";
import {
	getNumber,
	getNumbers,
	getSorted,
	incrementNumber,
	OrderedEntry,
	removeNumber,
	setNumber,
	SortedRange,
	updateNumber,
} from "../cloud/data-stores/ordered-requests";
import { runTransform } from "../cloud/data-stores/transform";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { InstanceRecord } from "../datamodel/record";
import { requireNumber, requireType } from "../datatypes/arguments";
import { findCached, handleOf, nameOfType, remember, requireAccess, requireAddress } from "./data-store-access";
import { createPages, Page } from "./pages";

/** Keys that BatchGetAsync takes at once (GlobalDataStore.yaml). */
const BATCH_LIMIT = 100;
const PAGE_LIMIT = 100;

function requireInteger(value: unknown): number {
	if (value === undefined) return raise(messages.notAllowed("nil"));
	if (!typeIs(value, "number") || value !== math.floor(value) || math.abs(value) === math.huge) {
		return raise(messages.cannotStore(nameOfType(value)));
	}
	return value;
}

function requireBound(value: unknown, fallback: number, problem: string): number {
	if (value === undefined) return fallback;
	return typeIs(value, "number") && value === math.floor(value) ? value : raise(problem);
}

function loadSorted(record: InstanceRecord, range: SortedRange, count: number, after?: OrderedEntry): Page {
	const { name, scope } = handleOf(record);
	const { entries, more } = getSorted(requireAccess(record, false), name, scope, range, count, after);
	const last = entries[entries.size() - 1];
	return {
		items: entries.map(({ key, value }) => ({ key, value })),
		cursor: more && last ? `${string.format("%.0f", last.value)}/${last.key}` : undefined,
	};
}

function entryAt(cursor: string): OrderedEntry {
	const [slash] = cursor.find("/", 1, true);
	return { value: tonumber(cursor.sub(1, slash! - 1))!, key: cursor.sub(slash! + 1) };
}

/** OrderedDataStore.yaml: whole numbers without versions, user ids or metadata. */
export const orderedDataStoreImplementation = implement("OrderedDataStore", {
	methods: {
		GetAsync: (record, key) => {
			const server = requireAccess(record, false);
			const address = requireAddress(record, key, "GetAsync");
			const cached = findCached(record, address);
			if (cached) {
				server.stores.count(server.server.name, "cached");
				return cached.number;
			}
			const value = getNumber(server, address);
			remember(record, address, undefined, value);
			return value;
		},
		SetAsync: (record, key, value) => {
			const server = requireAccess(record, true);
			const address = requireAddress(record, key, "SetAsync");
			const integer = requireInteger(value);
			setNumber(server, address, integer);
			remember(record, address, undefined, integer);
		},
		IncrementAsync: (record, key, delta) => {
			const server = requireAccess(record, true);
			const address = requireAddress(record, key, "IncrementAsync");
			const value = incrementNumber(server, address, math.floor(requireNumber(delta, 2, "IncrementAsync", 1)));
			remember(record, address, undefined, value);
			return value;
		},
		UpdateAsync: (record, key, transform) => {
			const server = requireAccess(record, true);
			const address = requireAddress(record, key, "UpdateAsync");
			requireType(transform, 2, "UpdateAsync", "function");
			const { scheduler } = record.realm;
			const { stored, cancelled } = updateNumber(server, address, (value) => {
				const [state, updated] = runTransform(scheduler, transform, value, undefined);
				if (state === "failed") return error(updated, 0);
				if (state === "yielded") return raise(messages.callbackYields);
				return updated === undefined ? undefined : requireInteger(updated);
			});
			if (cancelled) return undefined;
			remember(record, address, undefined, stored);
			return stored;
		},
		RemoveAsync: (record, key) => {
			const server = requireAccess(record, true);
			const address = requireAddress(record, key, "RemoveAsync");
			const value = removeNumber(server, address);
			remember(record, address, undefined);
			return value;
		},
		GetSortedAsync: (record, ascending, pageSize, minValue, maxValue) => {
			requireAccess(record, false);
			const size = requireNumber(pageSize, 2, "GetSortedAsync", 50);
			if (!(size >= 1 && size <= PAGE_LIMIT)) return raise(messages.pageSize);
			const range: SortedRange = {
				ascending: ascending === true,
				min: requireBound(minValue, -math.huge, messages.minValue),
				max: requireBound(maxValue, math.huge, messages.maxValue),
			};
			if (range.min > range.max) return raise(messages.minMaxOrder);
			const load = (cursor: string) => loadSorted(record, range, size, entryAt(cursor));
			const first = loadSorted(record, range, size);
			return createPages<DataStorePages>(record.realm, "DataStorePages", first, load);
		},
		BatchGetAsync: (record, keys) => {
			const server = requireAccess(record, false);
			requireType(keys, 1, "BatchGetAsync", "table");
			const names = (keys as Array<defined>).map((key) => requireAddress(record, key, "BatchGetAsync").key);
			if (names.size() > BATCH_LIMIT) return raise(`BatchGetAsync takes ${BATCH_LIMIT} keys at most`);
			const { name, scope } = handleOf(record);
			const result: Record<string, { value: number }> = {};
			for (const { key, value } of getNumbers(server, name, scope, names)) result[key] = { value };
			return result;
		},
	},
});
