import { DATA_CONFIG } from "../data-config";
import { DataStoreWrapper } from "../data-store-wrapper";
import { Heartbeat, HeartbeatMap } from "../heartbeat";
import { KeyValueStore } from "../key-value-store";
import { sleep } from "../pending";
import { ReleaseChannel, ReleaseRequest } from "../release-requests";
import { ReserveHeartbeat } from "../reserve-heartbeat";
import { readLock } from "../session-lock";
import { SessionLockedStore } from "../session-locked-store";
import { VirtualDataStore } from "./virtual-data-store.fake";
import { VirtualServerTime, VirtualTime } from "./virtual-timing.fake";

/** One server of a virtual cloud. */
export interface VirtualServer {
	readonly name: string;
	readonly timing: VirtualServerTime;
	readonly data: KeyValueStore;
	readonly wrapper: DataStoreWrapper;
	readonly heartbeat: Heartbeat;
	readonly releases: ReleaseChannel;
	readonly store: SessionLockedStore;
	/** Runs something that yields, on this server. */
	readonly start: (work: () => void) => void;
}

/** What all servers share: a data store, a memory store and messages, each of which can be taken away. */
export class VirtualCloud {
	readonly time = new VirtualTime();
	readonly data = new VirtualDataStore(this.time);
	/** The data store in which servers beat while memory stores fail. */
	readonly reserve = new VirtualDataStore(this.time);
	/** Whether requests to the memory store fail, for all servers or as seen from one. */
	memoryFails: (server: string) => boolean = () => false;
	/** Whether messages get lost. */
	messagesLost = false;
	/** Seconds that a message takes. */
	messageDelay = 1.5;
	memoryLatency = 0.05;
	/** Writes that a server made without holding the session, or that lowered an epoch. */
	readonly violations = new Array<string>();
	private readonly beats = new Map<string, number>();
	private readonly listeners = new Map<string, (request: ReleaseRequest) => void>();

	constructor(private readonly seed = 1) {
		this.data.onWrite = (key, before, after, by) => {
			const old = readLock(before?.metadata ?? {});
			const lock = readLock(after.metadata);

			if (lock.epoch < old.epoch) {
				this.violations.push(`${by} lowered the epoch of ${key} from ${old.epoch} to ${lock.epoch}`);
			}

			if (lock.epoch === old.epoch && old.holder?.server !== by && by !== "operator") {
				this.violations.push(`${by} wrote ${key} without its session`);
			}
		};
	}

	/** Forgets all heartbeats, as a memory store may do. */
	flushMemory(): void {
		this.beats.clear();
	}

	/** Starts a server. Its clock is wrong by so many seconds. */
	server(name: string, skew = 0, emptyValue: defined = { empty: true }): VirtualServer {
		const timing = new VirtualServerTime(this.time, this.seed * 1_000 + name.size() + skew, skew);
		const data = this.data.connect(name, timing);
		const wrapper = new DataStoreWrapper({ store: data, timing, backoff: DATA_CONFIG.saving.backoff });
		const heartbeat = new Heartbeat({
			server: name,
			map: this.map(name, timing),
			timing,
			config: DATA_CONFIG.heartbeat,
		});
		const releases = this.channel(name, timing);
		let ids = 0;

		const reserve = new ReserveHeartbeat({
			server: name,
			store: this.reserve.connect(name, timing),
			liveness: heartbeat,
			timing,
			config: DATA_CONFIG.reserve,
			promise: DATA_CONFIG.session.refreshPromise,
			isNeeded: () => store.count() > 0,
		});

		const store: SessionLockedStore = new SessionLockedStore({
			wrapper,
			server: name,
			liveness: heartbeat,
			reserve,
			releases,
			timing,
			createId: () => {
				ids += 1;
				return `${name}-session-${ids}`;
			},
			session: DATA_CONFIG.session,
			loading: DATA_CONFIG.loading,
			emptyValue,
		});

		heartbeat.start();
		reserve.start();
		store.start();

		return { name, timing, data, wrapper, heartbeat, releases, store, start: (work) => void task.spawn(work) };
	}

	private map(server: string, timing: VirtualServerTime): HeartbeatMap {
		const request = () => {
			sleep(this.memoryLatency, timing);

			if (this.memoryFails(server)) {
				throw "InternalError: the memory store does not answer";
			}
		};

		return {
			setAsync: (name, _time, lifetime) => {
				request();
				this.beats.set(name, this.time.now() + lifetime);
			},
			hasAsync: (name) => {
				request();
				return (this.beats.get(name) ?? -1) > this.time.now();
			},
			removeAsync: (name) => {
				request();
				this.beats.delete(name);
			},
		};
	}

	private channel(name: string, timing: VirtualServerTime): ReleaseChannel {
		return {
			ask: (server, request) => {
				if (!this.messagesLost) {
					this.time.after(this.messageDelay, () => this.listeners.get(server)?.(request));
				}
			},
			listen: (callback) => {
				this.listeners.set(name, (request) => {
					if (!timing.hasCrashed()) {
						callback(request);
					}
				});
			},
		};
	}
}
