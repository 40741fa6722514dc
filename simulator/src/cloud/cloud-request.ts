import { requireYieldable } from "../kernel/threads";
import { suspend } from "../network/calls";
import { getLoop } from "../services/loop";
import { CloudCall } from "./call";
import { CloudConnection } from "./cloud";
import { CallFate, FaultKind } from "./faults";

/** The text of the error that a fault of the cloud brings. */
export type FaultText = (fault: FaultKind) => string;

/**
 * One request of a script to the cloud. Making it draws its fate. A request is one trip to the cloud and back, or, for
 * methods that read before they write, several; they yield the running thread.
 */
export class CloudRequest {
	private readonly fate: CallFate;

	constructor(
		private readonly connection: CloudConnection,
		private readonly call: CloudCall,
		private readonly faultText: FaultText,
	) {
		requireYieldable();
		this.fate = connection.cloud.faults.decide(call);
		connection.cloud.notify(call, "sent");
	}

	/**
	 * Carries something out in the cloud.
	 * @param execute runs between frames. What it throws, the script gets. If the server has died meanwhile, only a
	 * write may still run.
	 * @param last whether this is the trip on which a write would take effect.
	 * @param share the part of the request's latency that this trip takes.
	 */
	trip<T>(execute: () => T, last = true, share = 1): T {
		const { cloud, server } = this.connection;
		const { realm } = server;
		const { kernel } = cloud;
		const half = (this.fate.latency * share) / 2;
		const thread = coroutine.running();
		kernel.schedule(kernel.now() + half, () => {
			if (realm.closed && !(last && this.call.writes && cloud.faults.appliesAfterCrash(this.call))) return;
			const [ok, result] = this.carryOut(execute, last);
			cloud.notify(this.call, "applied");
			if (realm.closed) return;
			getLoop(realm).post(kernel.now() + half, () => {
				cloud.notify(this.call, "answered");
				// The thread may have been cancelled while it waited.
				if (coroutine.status(thread) === "suspended") realm.scheduler.resume(thread, ok, result);
			});
		});
		const [ok, result] = suspend(realm.scheduler) as LuaTuple<[boolean, unknown]>;
		if (!ok) return error(result as string, 0);
		return result as T;
	}

	private carryOut(execute: () => unknown, last: boolean): readonly [boolean, unknown] {
		const { fault, message } = this.fate;
		if (fault !== undefined && fault !== "errorAfter") return [false, message ?? this.faultText(fault)];
		const [ok, result] = pcall(execute);
		if (ok && fault === "errorAfter" && last) return [false, message ?? this.faultText(fault)];
		return [ok, result];
	}
}
