import { Scheduler, ThreadOwner } from "../kernel/scheduler";

/**
 * Runs a module in a thread of its own.
 * @param done gets whether it succeeded, its first value (or what it threw), how many values it returned, a traceback.
 */
export function runModule(
	scheduler: Scheduler,
	owner: ThreadOwner,
	load: () => Callback,
	done: (ok: boolean, value: unknown, count: number, trace: string) => void,
): void;
