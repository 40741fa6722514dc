/** Time and chance as the persistence layers use them: the engine's in a game, virtual ones in a spec. */
export interface Timing {
	/** Seconds on a clock that never goes back. Its zero means nothing; other servers have another one. */
	readonly now: () => number;
	/** Seconds since 1970 by this server's clock. Clocks of servers disagree: for people to read, never to decide by. */
	readonly unixTime: () => number;
	/** Calls back once after so many seconds. Returns a function that prevents it. */
	readonly delay: (seconds: number, callback: () => void) => () => void;
	/** A number from 0 up to 1, without 1. */
	readonly random: () => number;
}

/** The engine's time and chance. */
export function createEngineTiming(): Timing {
	const random = new Random();

	return {
		now: os.clock,
		unixTime: () => DateTime.now().UnixTimestampMillis / 1000,
		delay: (seconds, callback) => {
			let prevented = false;

			task.delay(seconds, () => {
				if (!prevented) {
					callback();
				}
			});

			return () => {
				prevented = true;
			};
		},
		random: () => random.NextNumber(),
	};
}
