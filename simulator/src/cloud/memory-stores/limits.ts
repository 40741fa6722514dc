/** The limits of memory stores (cloud-services/memory-stores/index.md, hash-map.md, sorted-map.md). */

/** Memory of an experience in bytes: so much, and so much for each user. */
export const MEMORY_BASE = 64 * 1024;
export const MEMORY_PER_USER = 1.2 * 1024;
/** Seconds for which the memory of users who have left stays. */
export const MEMORY_LOOK_BACK = 8 * 24 * 3600;

/** Request units of an experience in a minute: so many, and so many for each user. */
export const REQUESTS_BASE = 1000;
export const REQUESTS_PER_USER = 120;

/** What one sorted map or one queue may hold, and be asked in a minute. */
export const STRUCTURE_ITEMS = 1_000_000;
export const STRUCTURE_BYTES = 100 * 1024 * 1024;
export const STRUCTURE_REQUESTS = 100_000;

/** Bytes of a value as JSON. */
export const VALUE_BYTES = 32 * 1024;
/** Characters of a key, and of a sort key that is a text. */
export const KEY_LENGTH = 128;
/** Seconds, 45 days. */
export const LONGEST_EXPIRATION = 3_888_000;

export const MOST_LISTED = 200;
export const MOST_READ = 100;
/** Seconds between two looks of a queue's ReadAsync. */
export const READ_INTERVAL = 2;
/** Seconds (MemoryStoreService.yaml, GetQueue). */
export const DEFAULT_INVISIBILITY = 30;

/** Writes that UpdateAsync tries before it gives up. A guess: the documentation names no number. */
export const MOST_UPDATE_TRIES = 10;
