import { Scheduler, ThreadOwner } from "./scheduler";

/** One handler of a signal, or one thread that waits for it. */
export interface SignalConnection {
	readonly connected: boolean;
	readonly owner: ThreadOwner | undefined;
	disconnect(): void;
}

/** An engine event of one realm. */
export class Signal {
	/** @param deferred whether handlers wait for the next resumption point (SignalBehavior Deferred). */
	constructor(scheduler: Scheduler, name: string, deferred: boolean);
	readonly name: string;
	/** Called with the number of connections whenever it changes. */
	onCountChanged?: (this: void, count: number) => void;
	connect(callback: Callback): SignalConnection;
	/** Disconnects before it calls. */
	once(callback: Callback): SignalConnection;
	/** Yields the running thread until the signal fires. */
	wait(): LuaTuple<Array<unknown>>;
	fire(...values: Array<unknown>): void;
	count(): number;
	/** Disconnects everything; calls that are queued already still run, as after Instance:Destroy. */
	disconnectAll(): void;
	/** The RBXScriptSignal which scripts see. */
	toProxy(): RBXScriptSignal;
}
