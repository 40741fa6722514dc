import { Structure } from "./structure";

interface Item {
	/** JSON. */
	readonly text: string;
	readonly bytes: number;
	readonly expires: number;
	/** Differs for every write. */
	readonly version: number;
}

/** A value as it was read, so that a write can tell whether it still stands. */
export interface ReadItem {
	/** JSON; undefined when there is none. */
	readonly text?: string;
	/** 0 when there is none. */
	readonly version: number;
}

/** The items of one MemoryStoreHashMap: keys without an order. */
export class HashMap extends Structure {
	private readonly items = new Map<string, Item>();
	private lastVersion = 0;

	get(key: string): ReadItem {
		const item = this.find(key);
		return item ? { text: item.text, version: item.version } : { version: 0 };
	}

	/**
	 * @param expected the version that must still stand; any when undefined.
	 * @returns whether a value was overwritten; undefined when another version stands, and nothing is written.
	 */
	set(api: string, key: string, text: string, seconds: number, expected?: number): boolean | undefined {
		const previous = this.find(key);
		if (expected !== undefined && (previous?.version ?? 0) !== expected) return undefined;
		const bytes = key.size() + text.size();
		const more = bytes - (previous?.bytes ?? 0);
		this.reserve(api, more, previous ? 0 : 1);
		this.lastVersion += 1;
		this.items.set(key, { text, bytes, expires: this.now() + seconds, version: this.lastVersion });
		this.use(more, previous ? 0 : 1);
		return previous !== undefined;
	}

	remove(key: string): void {
		const item = this.items.get(key);
		if (!item) return;
		this.items.delete(key);
		this.use(-item.bytes, -1);
	}

	/**
	 * Items after a key, as many as asked for. The order is one that no script can mistake for a promise: that of the
	 * keys read backwards.
	 * @param after the last key of the page before; undefined for the first page.
	 */
	list(count: number, after: string | undefined): { items: Array<readonly [string, string]>; more: boolean } {
		this.purge();
		const keys = new Array<string>();
		const last = after?.reverse();
		for (const [key] of this.items) if (last === undefined || key.reverse() > last) keys.push(key);
		keys.sort((a, b) => a.reverse() < b.reverse());
		const items = new Array<readonly [string, string]>();
		for (let index = 0; index < math.min(count, keys.size()); index++) {
			items.push([keys[index]!, this.items.get(keys[index]!)!.text]);
		}
		return { items, more: keys.size() > count };
	}

	purge(): void {
		const now = this.now();
		const gone = new Array<string>();
		for (const [key, item] of this.items) if (item.expires <= now) gone.push(key);
		for (const key of gone) this.remove(key);
	}

	private find(key: string): Item | undefined {
		const item = this.items.get(key);
		if (item && item.expires <= this.now()) {
			this.remove(key);
			return undefined;
		}
		return item;
	}
}
