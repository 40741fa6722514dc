import { HttpService } from "@rbxts/services";
import { EntryTransform, EntryWrite, KeyValueStore, StoredEntry } from "../key-value-store";
import { Pending } from "../pending";
import { Timing } from "../timing";
import { VirtualTime } from "./virtual-timing.fake";

/** What goes wrong with one request. */
export type Fault =
	/** It fails, and nothing is written. */
	| { readonly kind: "before"; readonly message: string }
	/** It is written, and the answer is an error all the same. */
	| { readonly kind: "after"; readonly message: string };

/** Decides what goes wrong with a request, by its number since the start (from 1), kind and key. */
export type FaultPlan = (request: number, kind: "get" | "set" | "update" | "remove", key: string) => Fault | undefined;

/** Told of each write that landed. */
export type WriteListener = (key: string, before: StoredEntry | undefined, after: StoredEntry, by: string) => void;

/** An error as the platform words one that passes. */
export const UNAVAILABLE = "502: API Services rejected request with error. Error code: 0 Reason: Internal error";

/**
 * A data store that several servers share, in virtual time: requests take their time on the way there and back, a write
 * is refused when another came in between so that the transform runs again, and values are copied as JSON copies them.
 */
export class VirtualDataStore {
	/** Seconds that a request takes. */
	latency = 0.1;
	plan: FaultPlan = () => undefined;
	onWrite: WriteListener = () => undefined;
	requests = 0;
	readonly entries = new Map<string, StoredEntry>();
	private versions = 0;

	constructor(readonly time: VirtualTime) {}

	/** The store as one server sees it. A request of a server that crashed may still be applied; it is not answered. */
	connect(server: string, timing: Timing): KeyValueStore {
		const travel = (share: number) => {
			const arrived = new Pending<true>();
			this.time.after(this.latency * share, () => arrived.settle(true));
			arrived.wait();
		};

		const answer = (share: number) => {
			const arrived = new Pending<true>();
			timing.delay(this.latency * share, () => arrived.settle(true));
			arrived.wait();
		};

		const request = <T>(kind: "get" | "set" | "update" | "remove", key: string, apply: () => T): T => {
			this.requests += 1;
			const fault = this.plan(this.requests, kind, key);

			if (fault?.kind === "before") {
				answer(1);
				throw fault.message;
			}

			travel(0.5);
			const result = apply();
			answer(0.5);

			if (fault) {
				throw fault.message;
			}

			return result;
		};

		return {
			getAsync: (key) => request("get", key, () => this.read(key)),
			setAsync: (key, write) => request("set", key, () => this.write(key, write, server)),
			updateAsync: (key, transform) =>
				request("update", key, () => this.update(key, transform, server, () => travel(0.1))),
			removeAsync: (key) =>
				request("remove", key, () => {
					const held = this.read(key);
					this.entries.delete(key);

					return held;
				}),
		};
	}

	/** What stands under a key, as a copy. */
	read(key: string): StoredEntry | undefined {
		const entry = this.entries.get(key);

		return entry && copy(entry);
	}

	/** Writes at once, as an operator may do. */
	write(key: string, write: EntryWrite, by = "operator"): void {
		const before = this.entries.get(key);
		this.versions += 1;
		const after: StoredEntry = { ...copy(write), version: `v${this.versions}` };
		this.entries.set(key, after);
		this.onWrite(key, before, after, by);
	}

	private update(key: string, transform: EntryTransform, by: string, travel: () => void): void {
		while (true) {
			const read = this.read(key);
			const write = transform(read);
			travel();

			if (!write) {
				return;
			}

			if (this.entries.get(key)?.version === read?.version) {
				this.write(key, write, by);
				return;
			}
		}
	}
}

function copy<T>(value: T): T {
	return HttpService.JSONDecode(HttpService.JSONEncode(value)) as T;
}
