import { Packed } from "./pack";
import { SignalConnection } from "./signal";

/** What a thread belongs to: a script. A stopped owner's threads and connections never run again. */
export interface ThreadOwner {
	stopped: boolean;
}

/** The threads of one realm: what runs now, at the next resumption point, and later. */
export class Scheduler {
	/**
	 * @param report receives what a thread threw, the dead thread (for its traceback) and its owner.
	 * @param warn receives engine warnings, such as an exceeded re-entrancy depth.
	 */
	constructor(
		report: (message: unknown, thread: thread, owner: ThreadOwner | undefined) => void,
		warn: (message: string) => void,
	);
	/** Virtual seconds since the kernel started. Set by the kernel at the start of every frame. */
	now: number;
	/** The owner of the thread that runs now. */
	current: ThreadOwner | undefined;
	/** How many threads have been resumed: a measure of work. */
	readonly resumes: number;
	/** How often the engine gave control to scripts: between two turns every thread of the realm has yielded. */
	readonly turns: number;
	/**
	 * Calls `stop` in the place of a coming turn.
	 * @param turns 1 is the next one. It does not run; whether any other does is up to `stop`.
	 */
	stopAfter(turns: number, stop: () => void): void;
	/** Called before every resume, with the owner of the thread. */
	onResume?: (this: void, owner: ThreadOwner | undefined) => void;
	readonly closed: boolean;
	/** Resumes a thread under its owner; its error goes to `report`. False when it may no longer run. */
	resume(thread: thread, ...values: Array<unknown>): boolean;
	adopt(thread: thread, owner: ThreadOwner | undefined): void;
	spawn(threadOrFunction: thread | Callback, ...values: Array<unknown>): thread;
	spawnFor(owner: ThreadOwner | undefined, callback: Callback, ...values: Array<unknown>): thread;
	defer(threadOrFunction: thread | Callback, ...values: Array<unknown>): thread;
	deferEvent(connection: SignalConnection, name: string, values: Packed): void;
	runConnection(connection: SignalConnection, values: Packed): void;
	/** Runs everything that is deferred, and what that defers in turn. */
	flush(): void;
	/** @param seconds 0 or less means the next frame. */
	delay(seconds: number | undefined, threadOrFunction: thread | Callback, ...values: Array<unknown>): thread;
	/** Yields the running thread; returns the seconds that passed. */
	wait(seconds?: number): number;
	cancel(thread: thread): void;
	runTimers(): void;
	/** The due time of the next timer in virtual seconds. */
	nextDue(): number | undefined;
	hasQueued(): boolean;
	/** Ends the realm: no thread of it is ever resumed again. */
	close(): void;
}
export const EVENT_DEPTH_LIMIT: number;
