import { InstanceRecord } from "../datamodel/record";
import { Packed } from "../kernel/pack";
import { Scheduler, ThreadOwner } from "../kernel/scheduler";
import { Signal } from "../kernel/signal";

/** Fires a signal with packed values. */
export function fire(signal: Signal, values: Packed): void;
/** The same values with one more in front. */
export function prepend(first: unknown, values: Packed): Packed;
/** The first value, and the values after it. */
export function withoutFirst(values: Packed): LuaTuple<[unknown, Packed]>;
/** Makes a method that gets its arguments packed: its rest parameters keep trailing nils. */
export function packed<R>(
	method: (record: InstanceRecord, values: Packed) => R,
): (record: InstanceRecord, ...values: Array<unknown>) => R;
/**
 * Runs a callback in a thread of its own.
 * @param owner the script that the thread belongs to.
 * @param done gets what the callback returned, or one text: what it threw. Never called while the callback yields.
 */
export function run(
	scheduler: Scheduler,
	owner: ThreadOwner | undefined,
	callback: Callback,
	values: Packed,
	done: (ok: boolean, results: Packed) => void,
): void;
/** Yields the running thread until it is resumed. @returns what it was resumed with. */
export function suspend(scheduler: Scheduler): LuaTuple<Array<unknown>>;
