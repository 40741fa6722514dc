import { Structure } from "./structure";

export type SortKey = number | string;

/** An item as scripts see it. */
export interface SortedItem {
	readonly key: string;
	readonly sortKey?: SortKey;
	/** JSON. */
	readonly text: string;
}

interface StoredItem extends SortedItem {
	readonly bytes: number;
	readonly expires: number;
	/** Differs for every write. */
	readonly version: number;
}

/** One end of a range, which does not belong to it. */
export interface Bound {
	readonly key?: string;
	readonly sortKey?: SortKey;
}

/** A value as it was read, so that a write can tell whether it still stands. */
export interface ReadSortedItem {
	readonly item?: SortedItem;
	/** 0 when there is none. */
	readonly version: number;
}

/** Numbers come before texts, and those before items without a sort key. */
function rank(sortKey: SortKey | undefined): number {
	return typeIs(sortKey, "number") ? 1 : sortKey !== undefined ? 2 : 3;
}

/** Below 0 when the first sort key comes first. */
function compareSortKeys(a: SortKey | undefined, b: SortKey | undefined): number {
	const difference = rank(a) - rank(b);
	if (difference !== 0 || a === b) return difference;
	return (a as number) < (b as number) ? -1 : 1;
}

function comesBefore(a: SortedItem, b: SortedItem): boolean {
	const order = compareSortKeys(a.sortKey, b.sortKey);
	return order < 0 || (order === 0 && a.key < b.key);
}

/** Where an item stands relative to a bound: below 0 before it, 0 on it. A bound without a key is all of its sort key. */
function compareToBound(item: SortedItem, bound: Bound): number {
	const order = compareSortKeys(item.sortKey, bound.sortKey);
	if (order !== 0 || bound.key === undefined) return order;
	return item.key === bound.key ? 0 : item.key < bound.key ? -1 : 1;
}

/** The items of one MemoryStoreSortedMap. */
export class SortedMap extends Structure {
	private readonly byKey = new Map<string, StoredItem>();
	private sorted = new Array<StoredItem>();
	private lastVersion = 0;

	get(key: string): ReadSortedItem {
		const item = this.find(key);
		return { item, version: item?.version ?? 0 };
	}

	/**
	 * @param expected the version that must still stand; any when undefined.
	 * @returns whether a value was overwritten; undefined when another version stands, and nothing is written.
	 */
	set(api: string, item: SortedItem, seconds: number, expected?: number): boolean | undefined {
		const { key, sortKey, text } = item;
		const previous = this.find(key);
		if (expected !== undefined && (previous?.version ?? 0) !== expected) return undefined;
		const sortBytes = typeIs(sortKey, "string") ? sortKey.size() : sortKey !== undefined ? 8 : 0;
		const bytes = key.size() + text.size() + sortBytes;
		this.reserve(api, bytes - (previous?.bytes ?? 0), previous ? 0 : 1);
		if (previous) this.remove(key);
		this.lastVersion += 1;
		this.insert({ key, sortKey, text, bytes, expires: this.now() + seconds, version: this.lastVersion });
		return previous !== undefined;
	}

	remove(key: string): void {
		const item = this.byKey.get(key);
		if (!item) return;
		this.byKey.delete(key);
		this.sorted.remove(this.indexOf(item));
		this.use(-item.bytes, -1);
	}

	/** Items between two bounds, from one end of the range. */
	range(descending: boolean, count: number, lower: Bound | undefined, upper: Bound | undefined): Array<SortedItem> {
		this.purge();
		const result = new Array<SortedItem>();
		const size = this.sorted.size();
		for (let step = 0; step < size && result.size() < count; step++) {
			const item = this.sorted[descending ? size - 1 - step : step]!;
			const inside =
				(lower === undefined || compareToBound(item, lower) > 0) &&
				(upper === undefined || compareToBound(item, upper) < 0);
			if (inside) result.push(item);
		}
		return result;
	}

	size(): number {
		this.purge();
		return this.count;
	}

	purge(): void {
		const now = this.now();
		for (const item of this.sorted.filter((candidate) => candidate.expires <= now)) this.remove(item.key);
	}

	private find(key: string): StoredItem | undefined {
		const item = this.byKey.get(key);
		if (item && item.expires <= this.now()) {
			this.remove(key);
			return undefined;
		}
		return item;
	}

	private insert(item: StoredItem): void {
		this.byKey.set(item.key, item);
		this.sorted.insert(this.indexOf(item), item);
		this.use(item.bytes, 1);
	}

	/** Where an item stands, or would stand. */
	private indexOf(item: SortedItem): number {
		let low = 0;
		let high = this.sorted.size();
		while (low < high) {
			const middle = (low + high) >> 1;
			if (comesBefore(this.sorted[middle]!, item)) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
