import { Item } from "shared/items";

/** A wait after a use. Times are in seconds on one clock of the caller's choice. */
export interface Wait {
	readonly startedAt: number;
	readonly endsAt: number;
}

/** Waits by what waits: an item, or a group of items. */
export type Waits = ReadonlyMap<string, Wait>;

export const NO_WAITS: Waits = new Map<string, Wait>();

function waitKey(item: Item): string {
	return item.cooldown?.group !== undefined ? `group ${item.cooldown.group}` : `item ${item.id}`;
}

/** The waits after an item was used; the same ones if it need not wait. */
export function addWait(waits: Waits, item: Item, now: number): Waits {
	if (!item.cooldown) {
		return waits;
	}

	const running = new Map<string, Wait>();

	for (const [key, wait] of waits) {
		if (wait.endsAt > now) {
			running.set(key, wait);
		}
	}

	return running.set(waitKey(item), { startedAt: now, endsAt: now + item.cooldown.seconds });
}

/** The wait that an item is in at a time, if it is in one. */
export function findWait(waits: Waits, item: Item, now: number): Wait | undefined {
	const wait = item.cooldown && waits.get(waitKey(item));
	return wait && wait.endsAt > now ? wait : undefined;
}

/** How much of a wait is left at a time, from 1 to 0. */
export function shareLeft(wait: Wait, now: number): number {
	return math.clamp((wait.endsAt - now) / (wait.endsAt - wait.startedAt), 0, 1);
}
