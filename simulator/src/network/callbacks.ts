import { createState, InstanceRecord } from "../datamodel/record";
import { Packed } from "../kernel/pack";
import { Scheduler, ThreadOwner } from "../kernel/scheduler";
import { run } from "./calls";

type Done = (ok: boolean, results: Packed) => void;

interface CallbackState {
	/** The script that assigned the callback; its threads end with it. */
	owner?: ThreadOwner;
	callback?: Callback;
	/** Calls that came before there was a callback. */
	waiting: Array<{ readonly values: Packed; readonly done: Done }>;
}

const stateOf = createState<CallbackState>(() => ({ waiting: [] }));

/** Notes the function that a script assigned to OnServerInvoke, OnClientInvoke or OnInvoke. */
export function setCallback(record: InstanceRecord, callback: Callback | undefined): void {
	const state = stateOf(record);
	const { scheduler } = record.realm;
	state.callback = callback;
	state.owner = scheduler.current;
	if (!callback || state.waiting.size() === 0) return;
	const waiting = state.waiting;
	state.waiting = [];
	deferEngine(scheduler, () => {
		for (const { values, done } of waiting) callOrWait(record, values, done);
	});
}

/** Runs the callback in a thread of its own. While there is none, the call waits. */
export function callOrWait(record: InstanceRecord, values: Packed, done: Done): void {
	const state = stateOf(record);
	if (state.callback) run(record.realm.scheduler, state.owner, state.callback, values, done);
	else state.waiting.push({ values, done });
}

/** Runs something of the engine at the next resumption point, in nobody's name. */
function deferEngine(scheduler: Scheduler, callback: () => void): void {
	const previous = scheduler.current;
	scheduler.current = undefined;
	scheduler.defer(callback);
	scheduler.current = previous;
}
