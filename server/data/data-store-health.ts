import { Signal } from "shared/signal";
import { HealthConfig } from "./data-config";
import { DataStoreWrapper } from "./data-store-wrapper";
import { isWithoutAccess } from "./store-errors";
import { Timing } from "./timing";

/** Seconds without any request after which one is made to see whether data stores work again. */
const PROBE_INTERVAL = 5;

/** Whether data stores work, judged by this server's own requests. */
export class DataStoreHealth {
	/** Fires when `isFailing` changes. */
	readonly changed = new Signal<[failing: boolean]>();

	private probe?: () => void;
	private probing = false;
	private triedAt = 0;
	private failures = 0;
	private since = 0;
	private failing = false;

	constructor(
		private readonly config: HealthConfig,
		private readonly timing: Timing,
	) {}

	/** While this is so, nothing should be promised that needs a save: no purchases, no trades. */
	isFailing(): boolean {
		return this.failing;
	}

	/**
	 * Makes this request now and then while data stores count as failing and nobody else makes any: else a server on
	 * which nothing has to be saved would not learn that they work again. It yields, and its attempts are watched.
	 */
	probeWith(probe: () => void): void {
		this.probe = probe;
	}

	/** Judges by the requests of this wrapper too. */
	watch(wrapper: DataStoreWrapper): void {
		wrapper.attempted.connect((failure) => {
			this.triedAt = this.timing.now();

			// An error that is the request's own fault says nothing about the data store.
			if (failure && (failure.retryable || isWithoutAccess(failure.message))) {
				this.fail();
			} else {
				this.succeed();
			}
		});
	}

	private fail(): void {
		const { failures, span } = this.config;
		this.since = this.failures === 0 ? this.timing.now() : this.since;
		this.failures += 1;

		if (!this.failing && this.failures >= failures && this.timing.now() - this.since >= span) {
			this.set(true);
		}
	}

	private succeed(): void {
		this.failures = 0;

		if (this.failing) {
			this.set(false);
		}
	}

	private set(failing: boolean): void {
		this.failing = failing;
		this.changed.fire(failing);

		if (failing && !this.probing) {
			this.probing = true;
			this.probeLater();
		}
	}

	private probeLater(): void {
		this.timing.delay(PROBE_INTERVAL, () => {
			if (!this.failing) {
				this.probing = false;
				return;
			}

			task.spawn(() => {
				if (this.timing.now() - this.triedAt >= PROBE_INTERVAL) {
					this.probe?.();
				}

				this.probeLater();
			});
		});
	}
}
