import { cooldownGroupOf, Item } from "shared/items";
import { ReadyTimes } from "shared/store";

/** A wait after a use, in seconds of the clock that the server shares. */
export interface Wait {
	readonly startedAt: number;
	readonly endsAt: number;
}

/** The wait that an item is in at a time, if it is in one. */
export function findWait(readyTimes: ReadyTimes, item: Item, now: number): Wait | undefined {
	const endsAt = readyTimes[cooldownGroupOf(item)] ?? 0;

	if (!item.cooldown || endsAt <= now) {
		return undefined;
	}

	// Another item of its group may have begun a longer wait than its own.
	return { startedAt: math.min(endsAt - item.cooldown.seconds, now), endsAt };
}

/** How much of a wait is left at a time, from 1 to 0. */
export function shareLeft(wait: Wait, now: number): number {
	return math.clamp((wait.endsAt - now) / (wait.endsAt - wait.startedAt), 0, 1);
}
