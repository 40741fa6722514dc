import { Realm } from "../datamodel/realm";
import { Kernel } from "../kernel/kernel";
import { requireYieldable } from "../kernel/threads";
import { suspend } from "../network/calls";
import { getLoop } from "../services/loop";

/** How long a request of a server is under way, in seconds. */
export interface CallTiming {
	/** Until it is carried out. A server that dies afterwards cannot take it back. */
	readonly up: number;
	/** From then until the server has the answer. */
	readonly down: number;
}

/**
 * Carries out a request outside of the server that makes it, and yields the running thread until the answer is back.
 * @param execute runs between frames, and even if the server has died by then; what it throws, the caller throws.
 */
export function callCloud<T>(kernel: Kernel, realm: Realm, timing: CallTiming, execute: () => T): T {
	requireYieldable();
	const thread = coroutine.running();
	kernel.schedule(kernel.now() + timing.up, () => {
		const [ok, result] = pcall(execute);
		getLoop(realm).post(kernel.now() + timing.down, () => {
			// The thread may have been cancelled while it waited.
			if (coroutine.status(thread) === "suspended") realm.scheduler.resume(thread, ok, result);
		});
	});
	const [ok, result] = suspend(realm.scheduler) as LuaTuple<[boolean, unknown]>;
	if (!ok) return error(result as string, 0);
	return result as T;
}
