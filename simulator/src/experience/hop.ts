import { RandomSource } from "../kernel/random";

/** When the two servers of a hop learn of it, in seconds from the moment at which the user leaves the old one. */
export interface HopTiming {
	/** PlayerRemoving in the old server. */
	readonly leaveAfter: number;
	/** PlayerAdded in the new one. */
	readonly joinAfter: number;
}

/** Seconds that a user needs to reach another server at least. */
const FASTEST_JOIN = 0.2;
const LONGEST_GAP = 40;

/**
 * Draws the timing of one hop. Roblox says that a client is in one server at a time, and that the old server need not
 * have finished before the new one starts (player-data-purchasing.md); it promises no order. Of all hops, half are
 * ordinary, three tenths reach the new server first, and one fifth takes long.
 */
export function drawHopTiming(random: RandomSource): HopTiming {
	const kind = random.next();
	if (kind < 0.5) return { leaveAfter: random.range(0, 0.5), joinAfter: random.range(0.5, 5) };
	const joinAfter = random.range(FASTEST_JOIN, 3);
	if (kind < 0.8) return { leaveAfter: joinAfter + random.range(0, 10), joinAfter };
	return { leaveAfter: random.range(0, 1), joinAfter: random.range(5, LONGEST_GAP) };
}
