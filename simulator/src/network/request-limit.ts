/** Counts the requests of one client and one class of remote in spans of a second. */
export class RequestLimit {
	private since = -math.huge;
	private count = 0;
	/** Requests of this span that were refused. */
	refused = 0;

	constructor(private readonly perSecond: number) {}

	/** Whether one more request is within the limit. */
	admit(now: number): boolean {
		if (now - this.since >= 1) {
			this.since = now;
			this.count = 0;
			this.refused = 0;
		}
		this.count += 1;
		if (this.count <= this.perSecond) return true;
		this.refused += 1;
		return false;
	}
}
