import { SessionConfig } from "./data-config";
import { ServerLiveness } from "./server-liveness";
import { Session } from "./session";
import { Timing } from "./timing";

export interface PromiseKeeperOptions {
	readonly liveness: ServerLiveness;
	readonly timing: Timing;
	readonly config: Pick<SessionConfig, "refreshPromise">;
	/** All sessions of this server. */
	readonly list: () => ReadonlyArray<Session>;
	/** Writes a record as it is. Yields. */
	readonly refresh: (key: string) => unknown;
}

/** A record is refreshed when this part of the promised time is over, so that a slow request still keeps the promise. */
const EARLY = 0.5;
/** Looks per promised time. */
const LOOKS = 5;

/**
 * While other servers cannot see that this one lives, it has to show that in each of its records: at once, before its
 * last beat is gone, and then again and again. Once its heartbeat is back, each record is written once more without
 * the promise, and then only when something changed.
 */
export class PromiseKeeper {
	private readonly underWay = new Set<string>();
	private looking = false;

	constructor(private readonly options: PromiseKeeperOptions) {}

	start(): void {
		const { liveness } = this.options;

		liveness.coverageChanged.connect(() => this.begin());

		if (!liveness.isCovered()) {
			this.begin();
		}
	}

	private begin(): void {
		if (!this.looking) {
			this.looking = true;
			this.look();
		}
	}

	private look(): void {
		const { liveness, timing, config, list } = this.options;
		const covered = liveness.isCovered();
		const sessions = list().filter((session) => session.state === "open");

		for (const session of sessions) {
			if (covered ? session.promised : this.isDue(session)) {
				this.refresh(session);
			}
		}

		if (covered && !sessions.some((session) => session.promised)) {
			this.looking = false;
			return;
		}

		timing.delay(config.refreshPromise / LOOKS, () => this.look());
	}

	private isDue(session: Session): boolean {
		const { timing, config } = this.options;
		const age = timing.now() - session.writtenAt;

		if (session.promised && age > config.refreshPromise && !session.warned) {
			session.warned = true;
			warn(
				`the session of ${session.key} was not refreshed for ${math.floor(age)} s; another server may take it`,
			);
		}

		return !session.promised || age >= config.refreshPromise * EARLY;
	}

	private refresh({ key }: Session): void {
		if (!this.underWay.has(key)) {
			this.underWay.add(key);
			task.spawn(() => {
				this.options.refresh(key);
				this.underWay.delete(key);
			});
		}
	}
}
