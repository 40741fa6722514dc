import { errorText } from "../datamodel/error-text";
import { Realm } from "../datamodel/realm";
import { findChild, findRecord, getStored, InstanceRecord } from "../datamodel/record";
import { requireModule } from "../datamodel/scripts";
import { fail } from "../fail";
import { ThreadOwner } from "../kernel/scheduler";
import { World } from "./world";

/** Virtual seconds that a call into a realm may take, unless it says otherwise. */
const DEFAULT_LIMIT = 120;

/** A call into a realm that was started and is not waited for. */
export interface Task<T> {
	state: "running" | "done" | "failed";
	/** What the function returned. */
	value?: T;
	/** What it threw. */
	problem?: string;
}

/** A realm as a scenario holds it: what is called through it runs as code of that realm. */
export class RealmHandle {
	private readonly owner: ThreadOwner = { stopped: false };

	constructor(
		protected readonly world: World,
		readonly realm: Realm,
	) {}

	/**
	 * Calls a function as code of this realm: its threads belong to the realm, and it may yield, in which case virtual
	 * time passes until it returns. Throws what it throws, with the realm's name. Inside of another call, or of a timer
	 * of the world, it may not yield.
	 * @param limit virtual seconds within which it must return.
	 */
	run<T>(callback: () => T, limit = DEFAULT_LIMIT): T {
		const task = this.start(callback, false);
		if (task.state === "running" && !this.world.isInside()) {
			this.world.kernel.runUntil(() => task.state !== "running" || this.realm.closed, limit);
		}
		if (task.state === "done") return task.value as T;
		if (task.state === "failed") throw `${this.realm.name}: ${task.problem}`;
		if (this.realm.closed) throw `${this.realm.name} ended before a call into it returned`;
		if (this.world.isInside()) throw `${this.realm.name}: a call that yields must be made by the scenario itself`;
		throw `${this.realm.name}: a call did not return within ${limit} s`;
	}

	/** Starts a function as code of this realm and goes on. An error of it is an error of a script: it is put out. */
	spawn<T>(callback: () => T): Task<T> {
		return this.start(callback, true);
	}

	/** Yields a function that runs in this realm. @returns the seconds that passed. */
	wait(seconds: number): number {
		return this.realm.scheduler.wait(seconds);
	}

	/**
	 * Requires a module of the place in this realm, as one of its scripts would.
	 * @param path names below the DataModel, such as `ServerScriptService/TS/start-server`; in a client one that begins
	 * with `PlayerScripts` begins in the local player's.
	 */
	require<Module>(path: string): Module {
		const module = this.get(path);
		return this.run(() => requireModule(this.realm, module.proxy, undefined) as Module);
	}

	/** The instance of that path (see `require`). Throws when there is none. */
	get(path: string): InstanceRecord {
		const found = this.find(path);
		if (!found) fail(`${this.realm.name} has no ${path}`);
		return found;
	}

	/** The instance of that path (see `require`). */
	find(path: string): InstanceRecord | undefined {
		let current: InstanceRecord | undefined = this.realm.game;
		const names = path.split("/");
		if (names[0] === "PlayerScripts") current = this.localPlayer(current);
		for (const name of names) current = current && findChild(current, name);
		return current;
	}

	private localPlayer(dataModel: InstanceRecord): InstanceRecord | undefined {
		const players = findChild(dataModel, "Players");
		return players && findRecord(getStored(players, "LocalPlayer"));
	}

	private start<T>(callback: () => T, report: boolean): Task<T> {
		const task: Task<T> = { state: "running" };
		const { realm, world } = this;
		if (realm.closed) throw `${realm.name} has ended`;
		const { scheduler } = realm;
		scheduler.now = world.kernel.now();
		world.inside(() => {
			scheduler.spawnFor(this.owner, () => {
				let trace = "";
				const [ok, result] = xpcall(callback, (thrown: unknown) => {
					trace = debug.traceback("", 2);
					return thrown;
				});
				if (ok) {
					task.value = result as T;
					task.state = "done";
				} else if (report) {
					task.problem = tostring(errorText(result));
					task.state = "failed";
					realm.outputError(result, trace);
				} else {
					task.problem = `${tostring(errorText(result))}${trace}`;
					task.state = "failed";
				}
			});
			scheduler.flush();
		});
		return task;
	}
}
