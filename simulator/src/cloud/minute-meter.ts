interface Second {
	readonly second: number;
	units: number;
}

/** Counts what was used within the last minute, to the second. */
export class MinuteMeter {
	private seconds = new Array<Second>();
	private total = 0;

	/** What was used in the minute before a time, in seconds on any clock that does not go back. */
	used(now: number): number {
		const oldest = math.floor(now) - 60;
		let gone = 0;
		while (gone < this.seconds.size() && this.seconds[gone]!.second <= oldest) {
			this.total -= this.seconds[gone]!.units;
			gone += 1;
		}
		if (gone > 0) this.seconds = this.seconds.filter((_, index) => index >= gone);
		return this.total;
	}

	add(now: number, units: number): void {
		const second = math.floor(now);
		const last = this.seconds[this.seconds.size() - 1];
		if (last && last.second === second) last.units += units;
		else this.seconds.push({ second, units });
		this.total += units;
	}

	/** Takes one unit if the limit is not reached. @returns whether it was. */
	take(now: number, limit: number): boolean {
		if (this.used(now) >= limit) return false;
		this.add(now, 1);
		return true;
	}
}
