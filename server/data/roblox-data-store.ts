import { EntryWrite, KeyValueStore, Metadata, StoredEntry } from "./key-value-store";

/**
 * The game's view of a data store of the platform. Even to get hold of one is an error in a place that is not published,
 * so it is done with each request, where errors are expected; the platform returns the same one each time.
 */
export function createRobloxStore(findStore: () => DataStore): KeyValueStore {
	return {
		getAsync: (key) => {
			const options = new Instance("DataStoreGetOptions");
			// What this server's cache holds may be four seconds old, which is long enough to lose a trade.
			options.UseCache = false;
			const [value, info] = findStore().GetAsync<defined>(key, options);

			return toEntry(value, info);
		},
		setAsync: (key, { value, userIds, metadata }) => {
			const options = new Instance("DataStoreSetOptions");
			options.SetMetadata({ ...metadata });
			findStore().SetAsync(key, value, [...userIds], options);
		},
		updateAsync: (key, transform) => {
			findStore().UpdateAsync<defined, defined>(key, (value, info) => toTuple(transform(toEntry(value, info))));
		},
		removeAsync: (key) => {
			const [value, info] = findStore().RemoveAsync<defined>(key);

			return toEntry(value, info);
		},
	};
}

// The platform wants a tuple, which nothing else in the game does.
/* eslint-disable roblox-ts/no-user-defined-lua-tuple */
function toTuple(write: EntryWrite | undefined) {
	if (!write) {
		return $tuple(undefined);
	}

	return $tuple(write.value, [...write.userIds], { ...write.metadata });
}
/* eslint-enable roblox-ts/no-user-defined-lua-tuple */

function toEntry(value: defined | undefined, info: DataStoreKeyInfo | undefined): StoredEntry | undefined {
	if (value === undefined) {
		return undefined;
	}

	return {
		value,
		version: info?.Version ?? "",
		userIds: info?.GetUserIds() ?? [],
		metadata: readMetadata(info?.GetMetadata()),
	};
}

/** Metadata is what a game's own code or its tools wrote; what is neither text nor number is not ours to keep. */
function readMetadata(metadata: unknown): Metadata {
	const result: Record<string, string | number> = {};

	if (typeIs(metadata, "table")) {
		for (const [name, value] of pairs(metadata as ReadonlyMap<unknown, unknown>)) {
			if (typeIs(name, "string") && (typeIs(value, "string") || typeIs(value, "number"))) {
				result[name] = value;
			}
		}
	}

	return result;
}
