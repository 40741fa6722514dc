import { Alarm } from "./alarm";
import { Pending } from "./pending";
import { Timing } from "./timing";

/** One's turn in a queue. */
export interface Turn {
	/** Whether a later request has replaced this one: there is no point in going on after the step under way. */
	isSkipped(): boolean;
	/** Yields for so many seconds; a turn that is skipped or hurried is woken at once. */
	sleep(seconds: number): void;
}

/** How a turn ended. */
export type TurnEnd<T> =
	| { readonly kind: "done"; readonly value: T }
	| { readonly kind: "raised"; readonly message: unknown }
	| { readonly kind: "skipped" };

class Entry implements Turn {
	readonly alarm: Alarm;
	private skipped = false;

	constructor(
		timing: Timing,
		/** Takes the turn, or with `false` skips it. Returns what tells the one who waits for it. */
		readonly take: (run: boolean) => () => void,
	) {
		this.alarm = new Alarm(timing);
	}

	isSkipped(): boolean {
		return this.skipped;
	}

	sleep(seconds: number): void {
		if (!this.skipped) {
			this.alarm.sleep(seconds);
		}
	}

	skip(): void {
		this.skipped = true;
		this.alarm.wake();
	}
}

/** Runs callbacks that yield one after the other, in the order in which they were submitted. */
export class ThreadQueue {
	private waiting = new Array<Entry>();
	private running?: Entry;
	/** Whether somebody works through those that wait. */
	private active = false;

	constructor(private readonly timing: Timing) {}

	/** Yields until it was this callback's turn and it has ended, by returning or by an error. */
	submit<T>(callback: (turn: Turn) => T): TurnEnd<T> {
		const ended = new Pending<TurnEnd<T>>();

		const entry: Entry = new Entry(this.timing, (run) => {
			if (!run) {
				return () => ended.settle({ kind: "skipped" });
			}

			const [success, value] = pcall(() => callback(entry));

			return () => ended.settle(success ? { kind: "done", value } : { kind: "raised", message: value });
		});

		this.waiting.push(entry);

		if (!this.active) {
			task.spawn(() => this.run());
		}

		return ended.wait();
	}

	/** How many callbacks run or wait. */
	size(): number {
		return this.waiting.size() + (this.running ? 1 : 0);
	}

	/** Drops all that wait but the last, and tells the running one that it is replaced if anything waits behind it. */
	skipToLastEnqueued(): void {
		const last = this.waiting.pop();

		if (!last) {
			return;
		}

		const skipped = this.waiting;
		this.waiting = [last];
		skipped.forEach((entry) => entry.take(false)());
		this.running?.skip();
	}

	/** Ends the sleep of the running callback, so that it tries again at once. */
	hurry(): void {
		this.running?.alarm.wake();
	}

	private run(): void {
		this.active = true;

		for (let entry = this.waiting.shift(); entry; entry = this.waiting.shift()) {
			this.running = entry;
			const tell = entry.take(true);
			// Whoever is told must find it gone, and may submit at once; that waits for this loop.
			this.running = undefined;
			tell();
		}

		this.active = false;
	}
}
