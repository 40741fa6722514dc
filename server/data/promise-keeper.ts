import { SessionConfig } from "./data-config";
import { ServerLiveness } from "./server-liveness";
import { Session } from "./session";
import { Timing } from "./timing";

export interface PromiseKeeperOptions {
	readonly liveness: ServerLiveness;
	readonly timing: Timing;
	readonly config: Pick<SessionConfig, "refreshPromise">;
	/** Whether the promised beats do not reach the data store either. */
	readonly isSilent: () => boolean;
	/** All sessions of this server. */
	readonly list: () => ReadonlyArray<Session>;
	/** Writes a record as it is. Yields. */
	readonly refresh: (key: string) => unknown;
}

/** Looks per promised time. */
const LOOKS = 5;

/**
 * While other servers cannot see the heartbeat of this one, that has to stand in each of its records: at once, before
 * its last beat is gone. Whoever waits for one of them then looks for its beat in the data store; while that cannot be
 * written either, each record is written again and again, which keeps the promise as well. Once the heartbeat is back,
 * each record is written once more without the promise, and then only when something changed.
 */
export class PromiseKeeper {
	private readonly underWay = new Set<string>();
	private looking = false;

	constructor(private readonly options: PromiseKeeperOptions) {}

	start(): void {
		const { liveness } = this.options;

		liveness.coverageChanged.connect(() => this.begin());
		this.check();
	}

	/** Looks at the sessions, if there may be one whose record says what is no longer true. */
	check(): void {
		const { liveness, list } = this.options;

		if (!liveness.isCovered() || list().some(({ promised }) => promised !== false)) {
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
		const { liveness, timing, config, list, isSilent } = this.options;
		const covered = liveness.isCovered();
		const due = !covered && isSilent() ? timing.now() - config.refreshPromise : -math.huge;
		const sessions = list().filter((session) => session.state === "open");

		for (const session of sessions) {
			if (session.promised !== !covered || session.writtenAt < due) {
				this.refresh(session);
			}
		}

		if (covered && !sessions.some(({ promised }) => promised !== false)) {
			this.looking = false;
			return;
		}

		timing.delay(config.refreshPromise / LOOKS, () => this.look());
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
