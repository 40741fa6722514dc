import { createState, getFullName, getSignal, InstanceRecord } from "../datamodel/record";
import { Packed } from "../kernel/pack";
import { getLoop } from "../services/loop";
import { fire } from "./calls";
import { endpointsOf } from "./endpoints";

/** Events of one remote that came before anybody listened. */
interface Waiting {
	readonly events: Array<Packed>;
	dropped: number;
	watched: boolean;
}

const waitingOf = createState<Waiting>(() => ({ events: [], dropped: 0, watched: false }));

export type RemoteSignal = "OnServerEvent" | "OnClientEvent";

/**
 * Hands a RemoteEvent to its listeners. Without any it waits for the first one; more than the queue holds are dropped,
 * with the warning that Roblox gives.
 */
export function deliverReliable(remote: InstanceRecord, event: RemoteSignal, values: Packed): void {
	const signal = getSignal(remote, event);
	const waiting = waitingOf(remote);
	if (waiting.events.size() === 0 && signal.count() > 0) {
		fire(signal, values);
		return;
	}
	if (waiting.events.size() >= endpointsOf(remote.realm).remoteQueueLimit) {
		waiting.dropped += 1;
		warnAtPowersOfTwo(
			remote,
			waiting.dropped,
			(dropped) =>
				`Remote event invocation queue exhausted for ${getFullName(remote)}; did you forget to implement ${event}? (${dropped} events dropped)`,
		);
		return;
	}
	waiting.events.push(values);
	if (signal.count() > 0) {
		postNext(remote, event);
	} else if (!waiting.watched) {
		waiting.watched = true;
		signal.onCountChanged = (count) => {
			if (count > 0) for (const _ of waiting.events) postNext(remote, event);
		};
	}
}

/** Hands an UnreliableRemoteEvent to its listeners. Nothing waits for listeners to come. */
export function deliverUnreliable(remote: InstanceRecord, event: RemoteSignal, values: Packed): void {
	const signal = getSignal(remote, event);
	if (signal.count() > 0) {
		fire(signal, values);
		return;
	}
	const waiting = waitingOf(remote);
	waiting.dropped += 1;
	warnAtPowersOfTwo(
		remote,
		waiting.dropped,
		() =>
			`Remote event invocation discarded event for ${getFullName(remote)}; did you forget to implement ${event}?`,
	);
}

/** Each waiting event arrives as if it came in the next frame, so that Once and Wait take one only. */
function postNext(remote: InstanceRecord, event: RemoteSignal): void {
	getLoop(remote.realm).post(remote.realm.now(), () => {
		const signal = getSignal(remote, event);
		if (signal.count() > 0) {
			const values = waitingOf(remote).events.remove(0);
			if (values) fire(signal, values);
		}
	});
}

function warnAtPowersOfTwo(remote: InstanceRecord, count: number, text: (count: number) => string): void {
	if (bit32.band(count, count - 1) === 0) remote.realm.output("warning", text(count));
}
