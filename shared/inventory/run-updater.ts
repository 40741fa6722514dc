import { refuse, Result, succeed } from "../result";

/**
 * What a function makes of a value. It must answer at once: one that throws or yields is cut off there and then.
 *
 * Reasons: `invalid_updater`.
 */
export function runUpdater<Value>(
	updater: (value: Value) => unknown,
	value: Value,
): Result<unknown, "invalid_updater"> {
	if (!typeIs(updater, "function")) {
		return refuse("invalid_updater");
	}

	const thread = coroutine.create(updater);
	const [resumed, answer] = coroutine.resume(thread, value);

	if (coroutine.status(thread) !== "dead") {
		// Not all that a thread can wait for lets it be cancelled; whatever it does later changes nothing here.
		pcall(() => task.cancel(thread));
		return refuse("invalid_updater");
	}

	return resumed ? succeed(answer) : refuse("invalid_updater");
}
