import { Signal } from "shared/signal";
import { HeartbeatConfig } from "./data-config";
import { Pending, waitAtMost } from "./pending";
import { RecentAnswers } from "./recent-answers";
import { Life, ServerLiveness } from "./server-liveness";
import { Timing } from "./timing";

/** The part of a memory store that heartbeats need. Its functions yield and raise errors. */
export interface HeartbeatMap {
	readonly setAsync: (server: string, time: number, lifetime: number) => void;
	readonly hasAsync: (server: string) => boolean;
	readonly removeAsync: (server: string) => void;
}

export interface HeartbeatOptions {
	/** This server's id. */
	readonly server: string;
	readonly map: HeartbeatMap;
	readonly timing: Timing;
	readonly config: HeartbeatConfig;
}

/** Beats under way at most; more of them would only wait behind the ones that hang. */
const MOST_AT_ONCE = 3;

/**
 * One beat per server, not per player: a key in a memory store that is gone soon after the server is. That a beat cannot
 * be written or read only makes hand-overs slow; what may be written is decided by the records alone.
 */
export class Heartbeat implements ServerLiveness {
	readonly coverageChanged = new Signal<[covered: boolean]>();

	/** Settled when the first beat was answered. */
	private readonly known = new Pending<true>();
	private readonly lives: RecentAnswers<Life>;
	private lastBeat = -math.huge;
	private inARow = 0;
	private underWay = 0;
	private covered = false;
	/** Coverage was lost, and it takes several beats in a row to trust it again. */
	private unsteady = false;
	private retrying = false;
	private stopped = false;

	constructor(private readonly options: HeartbeatOptions) {
		const { map, timing, config } = options;
		const { patience, reuse } = config;
		const ask = (server: string): Life => (map.hasAsync(server) ? "alive" : "dead");
		this.lives = new RecentAnswers({ ask, unanswered: "unknown", patience, reuse, timing });
	}

	readonly isCovered = (): boolean => this.covered;

	readonly waitUntilKnown = (): void => {
		waitAtMost(this.known, this.options.config.patience, this.options.timing);
	};

	/** What is known of a server; waits no longer than the configured patience. */
	readonly check = (server: string): Life => this.lives.find(server);

	/** Begins to beat. */
	start(): void {
		this.tick();
	}

	/** Beats no more, and tells other servers at once that nothing is left here. Yields. */
	stopAsync(): void {
		this.stopped = true;
		pcall(() => this.options.map.removeAsync(this.options.server));
	}

	private tick(): void {
		if (this.stopped) {
			return;
		}

		if (this.underWay < MOST_AT_ONCE) {
			task.spawn(() => this.beat());
		}

		this.options.timing.delay(this.options.config.interval, () => this.tick());
	}

	private beat(): void {
		const { server, map, timing, config } = this.options;
		const began = timing.now();

		this.underWay += 1;
		const [success] = pcall(() => map.setAsync(server, math.floor(timing.unixTime()), config.lifetime));
		this.underWay -= 1;

		if (this.stopped) {
			return;
		}

		if (!success) {
			this.known.settle(true);
			this.inARow = 0;
			this.beatAgainSoon();
			return;
		}

		// The lifetime may have begun as early as the request did.
		this.lastBeat = math.max(this.lastBeat, began);
		this.inARow += 1;
		this.updateCoverage();
		this.known.settle(true);
		timing.delay(math.max(0, this.lastBeat + config.coverage - timing.now()) + 0.01, () => this.updateCoverage());
	}

	/** One more beat out of turn, however many failed. */
	private beatAgainSoon(): void {
		if (!this.retrying) {
			this.retrying = true;

			this.options.timing.delay(this.options.config.retry, () => {
				this.retrying = false;

				if (!this.stopped && this.underWay === 0) {
					this.beat();
				}
			});
		}
	}

	private updateCoverage(): void {
		const { timing, config } = this.options;
		const fresh = timing.now() - this.lastBeat <= config.coverage;

		if (!fresh && this.covered) {
			this.unsteady = true;
			this.inARow = 0;
		} else if (fresh && this.inARow >= config.recovery) {
			this.unsteady = false;
		}

		const covered = fresh && !this.unsteady;

		if (covered !== this.covered) {
			this.covered = covered;
			this.coverageChanged.fire(covered);
		}
	}
}
