import { deepFreeze } from "shared/deep-freeze";
import { EntryWrite, KeyValueStore, StoredEntry } from "./key-value-store";

/** A store that lives as long as its server. For a place without data stores. */
export function createMemoryStore(): KeyValueStore {
	const entries = new Map<string, StoredEntry>();
	let versions = 0;

	function write(key: string, { value, userIds, metadata }: EntryWrite): void {
		versions += 1;
		// Nobody may change what is stored by changing what they stored.
		entries.set(
			key,
			deepFreeze({ value, userIds: [...userIds], metadata: { ...metadata }, version: `${versions}` }),
		);
	}

	return {
		getAsync: (key) => entries.get(key),
		setAsync: write,
		updateAsync: (key, transform) => {
			const written = transform(entries.get(key));

			if (written) {
				write(key, written);
			}
		},
		removeAsync: (key) => {
			const held = entries.get(key);
			entries.delete(key);

			return held;
		},
	};
}
