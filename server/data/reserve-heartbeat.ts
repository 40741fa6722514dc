import { ReserveConfig } from "./data-config";
import { KeyValueStore } from "./key-value-store";
import { RecentAnswers } from "./recent-answers";
import { ServerLiveness } from "./server-liveness";
import { Timing } from "./timing";

/** What was read of another server's reserve heartbeat: differs after each beat. `unread`: it could not be read. */
export type ReserveBeat = string | "none" | "unread";

/** The heartbeats in the data store, of this server and others. */
export interface ReserveBeats {
	/** What stands there of another server now. Yields for a bounded time. */
	readonly read: (server: string) => ReserveBeat;
	/** Whether this server should beat there, and could not for as long as it promised. */
	readonly isSilent: () => boolean;
}

export interface ReserveHeartbeatOptions {
	/** This server's id. */
	readonly server: string;
	/** Holds one key per server that ever needed one. */
	readonly store: KeyValueStore;
	readonly liveness: ServerLiveness;
	readonly timing: Timing;
	readonly config: ReserveConfig;
	/** Seconds within which a beat is promised to others. */
	readonly promise: number;
	/** Whether this server holds anything that others might take. */
	readonly isNeeded: () => boolean;
}

/** Beats under way at most, so that one which hangs does not hold up the next. */
const MOST_AT_ONCE = 3;

/**
 * While the heartbeat of this server cannot be seen, it beats in a data store instead: one key and one write every few
 * seconds, however many players there are. Who waits for one of its sessions looks at that key, if the record says so.
 */
export class ReserveHeartbeat implements ReserveBeats {
	private readonly readings: RecentAnswers<ReserveBeat>;
	private looping = false;
	private stopped = false;
	private underWay = 0;
	private beats = 0;
	/** Whether the key was ever written. */
	private written = false;
	/** When the last beat that landed was begun, or when beating began. */
	private lastBeat = 0;
	private warned = false;

	constructor(private readonly options: ReserveHeartbeatOptions) {
		const { store, timing, config } = options;
		const { patience, reuse } = config;
		const ask = (server: string): ReserveBeat => store.getAsync(server)?.version ?? "none";
		this.readings = new RecentAnswers({ ask, unanswered: "unread", patience, reuse, timing });
	}

	readonly read = (server: string): ReserveBeat => this.readings.find(server);

	readonly isSilent = (): boolean => this.looping && this.silence() > this.options.promise;

	/** Begins to beat whenever it is needed. */
	start(): void {
		const { liveness } = this.options;

		liveness.coverageChanged.connect(() => this.begin());

		task.spawn(() => {
			// Every server would else begin with a beat that nobody needs.
			liveness.waitUntilKnown();
			this.begin();
		});
	}

	/** Beats no more and leaves nothing behind. Yields. */
	stopAsync(): void {
		this.stopped = true;

		if (this.written) {
			pcall(() => this.options.store.removeAsync(this.options.server));
		}
	}

	private begin(): void {
		if (!this.looping) {
			this.looping = true;
			this.lastBeat = this.options.timing.now();
			this.tick();
		}
	}

	private tick(): void {
		const { liveness, timing, config, isNeeded } = this.options;

		if (this.stopped || liveness.isCovered()) {
			this.looping = false;
			return;
		}

		if (!isNeeded()) {
			this.lastBeat = timing.now();
		} else if (this.underWay < MOST_AT_ONCE) {
			task.spawn(() => this.beat());
		}

		this.warnIfSilent();
		timing.delay(config.interval, () => this.tick());
	}

	private beat(): void {
		const { server, store, timing } = this.options;
		const began = timing.now();
		this.beats += 1;
		this.underWay += 1;
		this.written = true;
		const value = { beat: this.beats, time: math.floor(timing.unixTime()) };
		const [success] = pcall(() => store.setAsync(server, { value, userIds: [], metadata: {} }));
		this.underWay -= 1;

		if (success) {
			this.lastBeat = math.max(this.lastBeat, began);
			this.warned = false;
		}
	}

	private warnIfSilent(): void {
		if (this.isSilent() && !this.warned) {
			this.warned = true;
			warn(
				`this server could not beat for ${math.floor(this.silence())} s, and writes its records as signs of life`,
			);
		}
	}

	private silence(): number {
		return this.options.timing.now() - this.lastBeat;
	}
}
