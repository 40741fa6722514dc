import { Realm } from "../datamodel/realm";
import { InstanceRecord } from "../datamodel/record";
import { Packed } from "../kernel/pack";
import { requireYieldable } from "../kernel/threads";
import { suspend } from "./calls";

interface Invocation {
	readonly waiting: thread;
	/** The player who is asked, on the server. */
	readonly player: InstanceRecord | undefined;
	readonly describe: () => string;
}

/** The RemoteFunction calls of one realm which wait for an answer. */
export class Invocations {
	private readonly pending = new Map<number, Invocation>();
	private lastId = 0;

	constructor(private readonly realm: Realm) {}

	/**
	 * Sends a call and yields the running thread until it is answered.
	 * @param send gets the number of the call, which the answer carries.
	 * @returns what the other side returned; throws what it threw.
	 */
	call(send: (id: number) => void, describe: () => string, player?: InstanceRecord): Packed {
		requireYieldable();
		this.lastId += 1;
		const id = this.lastId;
		this.pending.set(id, { waiting: coroutine.running(), player, describe });
		send(id);
		const [ok, results] = suspend(this.realm.scheduler) as LuaTuple<[boolean, Packed]>;
		if (!ok) return error(results[1] as string, 0);
		return results;
	}

	/** An answer came. */
	finish(id: number, ok: boolean, results: Packed): void {
		const invocation = this.pending.get(id);
		if (!invocation) return;
		this.pending.delete(id);
		// The thread may have been cancelled while it waited.
		if (coroutine.status(invocation.waiting) === "suspended") {
			this.realm.scheduler.resume(invocation.waiting, ok, results);
		}
	}

	/** Every call to a player who left fails. */
	failPlayer(player: InstanceRecord): void {
		const ids = new Array<number>();
		for (const [id, invocation] of this.pending) if (invocation.player === player) ids.push(id);
		ids.sort();
		for (const id of ids) {
			const path = this.pending.get(id)!.describe();
			this.finish(id, false, { n: 1, [1]: `Player ${player.name} disconnected during remote call to ${path}` });
		}
	}
}
