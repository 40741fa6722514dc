/** Lets through so many calls in any stretch of time of the given length, wherever it begins. */
export class RateLimiter {
	/** Times of the last calls that were let through; a ring. */
	private readonly times = new Array<number>();
	private oldest = 0;

	/** `limit`: calls, at least 1. `seconds`: length of the stretch, above zero. */
	constructor(
		private readonly limit: number,
		private readonly seconds: number,
	) {}

	/** Whether a call at this time, in seconds and never earlier than the one before, is let through. */
	accept(now: number): boolean {
		if (this.times.size() < this.limit) {
			this.times.push(now);
			return true;
		}

		const oldestTime = this.times[this.oldest];

		if (oldestTime !== undefined && now - oldestTime < this.seconds) {
			return false;
		}

		this.times[this.oldest] = now;
		this.oldest = (this.oldest + 1) % this.limit;

		return true;
	}
}
