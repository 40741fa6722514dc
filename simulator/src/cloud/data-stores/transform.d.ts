import { Scheduler } from "../../kernel/scheduler";

/**
 * Runs a function that a script gave for an update and that may not yield. It runs in a thread of its own, and one that
 * yields is ended.
 * @returns `returned` and the first three values that it returned; `failed` and what it threw; or `yielded`.
 */
export function runTransform(
	scheduler: Scheduler,
	transform: Callback,
	value: unknown,
	details: unknown,
): LuaTuple<[state: "returned" | "failed" | "yielded", first: unknown, second: unknown, third: unknown]>;
