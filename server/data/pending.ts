import { Timing } from "./timing";

/** A value that comes later. Threads yield until it is there; the first value given is the one that stays. */
export class Pending<T extends defined> {
	private value?: T;
	private threads = new Array<thread>();

	/** The value, or `undefined` while it is not there. */
	peek(): T | undefined {
		return this.value;
	}

	/** Gives the value to all who wait, and to those who ask later. Nothing happens if there is one already. */
	settle(value: T): void {
		if (this.value !== undefined) {
			return;
		}

		this.value = value;
		const threads = this.threads;
		this.threads = [];

		for (const waiting of threads) {
			task.spawn(waiting);
		}
	}

	/** The value; yields until it is there. */
	wait(): T {
		while (this.value === undefined) {
			this.threads.push(coroutine.running());
			coroutine.yield();
		}

		return this.value;
	}
}

/** The value if it comes within so many seconds, else `undefined`. */
export function waitAtMost<T extends defined>(pending: Pending<T>, seconds: number, timing: Timing): T | undefined {
	const over = new Pending<true>();
	const prevent = timing.delay(seconds, () => over.settle(true));

	task.spawn(() => {
		pending.wait();
		over.settle(true);
	});

	over.wait();
	prevent();

	return pending.peek();
}

/** Yields for so many seconds. */
export function sleep(seconds: number, timing: Timing): void {
	const over = new Pending<true>();
	timing.delay(seconds, () => over.settle(true));
	over.wait();
}
