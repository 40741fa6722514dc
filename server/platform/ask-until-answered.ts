import { Backoff, waitAfter } from "server/data/backoff";
import { sleep } from "server/data/pending";
import { Timing } from "server/data/timing";

/** Questions about a player are asked at 0, 1, 3, 7, … seconds, and in the end once in two minutes, each a bit earlier. */
export const ASKING: Backoff = table.freeze({ attempts: math.huge, first: 1, factor: 2, longest: 120, jitter: 0.2 });

export interface AskOptions<Answer extends defined> {
	/** What the question is about, for the output. */
	readonly subject: string;
	/** Asks the platform. It may yield, and raises an error where there is no answer. */
	readonly ask: () => Answer;
	/** Whether somebody still waits for the answer. */
	readonly isWanted: () => boolean;
	readonly timing: Timing;
	readonly backoff?: Backoff;
}

/**
 * Asks the platform until it answers. Yields; `undefined` when nobody waits for the answer any more, or when the attempts
 * that the backoff allows are over. The first failure of each decade is printed.
 */
export function askUntilAnswered<Answer extends defined>(options: AskOptions<Answer>): Answer | undefined {
	const { subject, ask, isWanted, timing, backoff = ASKING } = options;
	let failures = 0;

	while (isWanted()) {
		const [answered, answer] = pcall(ask);

		if (answered) {
			return isWanted() ? answer : undefined;
		}

		failures += 1;

		if (math.log10(failures) % 1 === 0) {
			warn(`no answer on ${subject} (${failures} so far): ${answer}`);
		}

		const seconds = waitAfter(backoff, failures, timing.random);

		if (seconds === undefined) {
			return undefined;
		}

		sleep(seconds, timing);
	}

	return undefined;
}
