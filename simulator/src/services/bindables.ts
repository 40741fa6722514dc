import { implement } from "../datamodel/implementation";
import { getSignal, InstanceRecord } from "../datamodel/record";
import { Packed, unpackAll } from "../kernel/pack";
import { requireYieldable } from "../kernel/threads";
import { callOrWait, setCallback } from "../network/callbacks";
import { fire, packed, suspend } from "../network/calls";
import { copyArguments } from "../network/transfer";

/** Messages between scripts of one side; tables are copied as remotes copy them (BindableEvent.yaml). */
export const bindableEventImplementation = implement("BindableEvent", {
	methods: {
		Fire: packed((bindable, values) => fire(getSignal(bindable, "Event"), copyArguments(values, true)[0])),
	},
});

/** Yields until the callback returned, or throws what it threw. */
function invoke(bindable: InstanceRecord, values: Packed): Packed {
	const { scheduler } = bindable.realm;
	const waiting = coroutine.running();
	let answer: { readonly ok: boolean; readonly results: Packed } | undefined;
	let suspended = false;
	callOrWait(bindable, copyArguments(values, true)[0], (ok, results) => {
		answer = { ok, results };
		if (suspended && coroutine.status(waiting) === "suspended") scheduler.resume(waiting);
	});
	if (!answer) {
		requireYieldable();
		suspended = true;
		suspend(scheduler);
	}
	if (!answer!.ok) return error(answer!.results[1] as string, 0);
	return copyArguments(answer!.results, true)[0];
}

/** Calls between scripts of one side (BindableFunction.yaml). Without a callback the caller waits for one. */
export const bindableFunctionImplementation = implement("BindableFunction", {
	methods: {
		Invoke: packed((bindable, values): LuaTuple<Array<unknown>> => unpackAll(invoke(bindable, values))),
	},
	callbacks: {
		OnInvoke: (bindable, callback) => setCallback(bindable, callback),
	},
});
