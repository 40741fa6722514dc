import { Timing } from "./timing";

/** How long to wait between attempts. */
export interface Backoff {
	/** Attempts in all, the first one among them. */
	readonly attempts: number;
	/** Seconds before the second attempt. */
	readonly first: number;
	/** What each further wait is multiplied with. */
	readonly factor: number;
	/** The longest wait in seconds. */
	readonly longest: number;
	/** How much of a wait is left to chance, from 0 to 1, so that many servers do not ask in the same instant. */
	readonly jitter: number;
}

/** Seconds to wait after so many attempts (1 or more), or `undefined` when there are to be no more. */
export function waitAfter(backoff: Backoff, attempts: number, random: Timing["random"]): number | undefined {
	if (attempts >= backoff.attempts) {
		return undefined;
	}

	const seconds = math.min(backoff.longest, backoff.first * backoff.factor ** (attempts - 1));

	return seconds * (1 - backoff.jitter * random());
}
