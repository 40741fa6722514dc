/** Whatever has not happened within this time never does, on however slow a machine; in milliseconds. */
export const PATIENCE = 100_000;

/** Things that arrive one by one, for tests that wait for one of them. */
export class Waiting<T> {
	private readonly seen: T[] = [];
	private readonly waiters = new Set<(item: T) => void>();

	/** Notes an arrival. */
	add(item: T): void {
		this.seen.push(item);
		for (const waiter of [...this.waiters]) {
			waiter(item);
		}
	}

	/** Everything that has arrived. */
	all(): readonly T[] {
		return this.seen;
	}

	/** The first arrival, past or future, that satisfies the condition. */
	first(matches: (item: T) => boolean): Promise<T> {
		const known = this.seen.find(matches);
		if (known !== undefined) {
			return Promise.resolve(known);
		}
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				this.waiters.delete(waiter);
				reject(new Error(`it did not arrive; what did: ${JSON.stringify(this.seen)}`));
			}, PATIENCE);
			const waiter = (item: T): void => {
				if (matches(item)) {
					clearTimeout(timer);
					this.waiters.delete(waiter);
					resolve(item);
				}
			};
			this.waiters.add(waiter);
		});
	}
}
