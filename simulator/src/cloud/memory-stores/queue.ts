import { Structure } from "./structure";

interface Item {
	/** JSON. */
	readonly text: string;
	readonly bytes: number;
	readonly expires: number;
	readonly priority: number;
	/** Until then nobody else reads it. */
	invisibleUntil: number;
	/** The read that made it invisible. */
	readId?: string;
}

/** The items of one MemoryStoreQueue: the highest priority first, then the oldest. */
export class Queue extends Structure {
	private items = new Array<Item>();
	private lastRead = 0;

	add(api: string, text: string, seconds: number, priority: number): void {
		this.reserve(api, text.size(), 1);
		const item: Item = {
			text,
			bytes: text.size(),
			expires: this.now() + seconds,
			priority,
			invisibleUntil: 0,
		};
		let index = this.items.size();
		while (index > 0 && this.items[index - 1]!.priority < priority) index -= 1;
		this.items.insert(index, item);
		this.use(item.bytes, 1);
	}

	/**
	 * Reads items and hides them from other reads.
	 * @param seconds for how long they are hidden.
	 * @returns their values as JSON and the id with which they can be removed; undefined when there are too few.
	 */
	read(
		count: number,
		allOrNothing: boolean,
		seconds: number,
	): { readonly texts: Array<string>; readonly id: string } | undefined {
		this.purge();
		const now = this.now();
		const found = new Array<Item>();
		for (const item of this.items) {
			if (found.size() < count && item.invisibleUntil <= now) found.push(item);
		}
		if (found.size() === 0 || (allOrNothing && found.size() < count)) return undefined;
		this.lastRead += 1;
		const id = `${this.name}-${this.lastRead}`;
		for (const item of found) {
			item.invisibleUntil = now + seconds;
			item.readId = id;
		}
		return { texts: found.map((item) => item.text), id };
	}

	/** Removes what a read has returned. Does nothing to items that can be read again by now. */
	remove(id: string): void {
		const now = this.now();
		this.keep((item) => item.readId !== id || item.invisibleUntil <= now);
	}

	/** @param visible whether only items count that can be read now. */
	size(visible: boolean): number {
		this.purge();
		const now = this.now();
		return visible ? this.items.filter((item) => item.invisibleUntil <= now).size() : this.count;
	}

	purge(): void {
		const now = this.now();
		this.keep((item) => item.expires > now);
	}

	private keep(accepts: (item: Item) => boolean): void {
		const gone = this.items.filter((item) => !accepts(item));
		if (gone.size() === 0) return;
		this.items = this.items.filter(accepts);
		for (const item of gone) this.use(-item.bytes, -1);
	}
}
