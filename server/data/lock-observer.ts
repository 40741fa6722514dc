import { SessionConfig } from "./data-config";
import { Life } from "./server-liveness";
import { SessionHolder } from "./session-lock";

type ObserverConfig = Pick<SessionConfig, "blindExpiry" | "deathConfirmation" | "refreshMargin">;

/**
 * Watches a record that another server holds, and tells when that server has abandoned it. It goes by this server's own
 * clock alone: by how long it saw nothing happen, never by a time that another server wrote.
 */
export class LockObserver {
	private version?: string;
	private lookedAt = -math.huge;
	private unchangedSince = 0;
	private deadSince?: number;

	constructor(private readonly config: ObserverConfig) {}

	/** Takes note of the record as it was read just now. Returns whether its session may be taken over. */
	observe(holder: SessionHolder, version: string, life: Life, now: number): "held" | "abandoned" {
		// What happened while nobody looked was not seen, and a data store that fails here may fail there as well.
		const blind = now - this.lookedAt > this.config.refreshMargin;
		this.lookedAt = now;

		if (version !== this.version || blind) {
			this.version = version;
			this.unchangedSince = now;
			this.deadSince = undefined;
		}

		if (life === "dead") {
			this.deadSince ??= now;
		} else {
			this.deadSince = undefined;
		}

		return this.isAbandoned(holder, life, now) ? "abandoned" : "held";
	}

	private isAbandoned({ refresh }: SessionHolder, life: Life, now: number): boolean {
		const { blindExpiry, deathConfirmation, refreshMargin } = this.config;
		const unchanged = now - this.unchangedSince;

		if (life === "alive") {
			return false;
		}

		// A server that made a promise knows that its heartbeat cannot be seen.
		if (refresh !== undefined) {
			return unchanged >= refresh + refreshMargin;
		}

		if (this.deadSince !== undefined) {
			return now - this.deadSince >= deathConfirmation;
		}

		return unchanged >= blindExpiry;
	}
}
