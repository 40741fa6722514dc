import { SessionConfig } from "./data-config";
import { ReserveBeat } from "./reserve-heartbeat";
import { Life } from "./server-liveness";
import { SessionHolder } from "./session-lock";

type ObserverConfig = Pick<SessionConfig, "blindExpiry" | "deathConfirmation" | "refreshMargin" | "refreshPromise">;

/** What was seen of the server that holds a record, besides the record. */
export interface Signs {
	readonly life: Life;
	/** Its beat in the data store; read only where the record says that it promised one. */
	readonly reserve?: ReserveBeat;
	/** Whether the one who looks can write a heartbeat of its own: then memory stores are not down for everybody. */
	readonly covered: boolean;
}

/**
 * Watches a record that another server holds, and tells when that server has abandoned it. It goes by this server's own
 * clock alone: by how long it saw nothing happen, never by a time that another server wrote.
 */
export class LockObserver {
	private version?: string;
	private reserve?: ReserveBeat;
	private lookedAt = -math.huge;
	private reserveReadAt = -math.huge;
	/** Since when neither the record nor the beat in the data store changed. */
	private unchangedSince = 0;
	private deadSince?: number;
	/** When the server was last seen alive, by its heartbeat or by the record. */
	private heardAt = 0;

	constructor(private readonly config: ObserverConfig) {}

	/** Takes note of the record as it was read just now. Returns whether its session may be taken over. */
	observe(holder: SessionHolder, version: string, signs: Signs, now: number): "held" | "abandoned" {
		const { life, reserve } = signs;
		// What happened while nobody looked was not seen, and a data store that fails here may fail there as well.
		const blind = this.isOutdated(now);
		this.lookedAt = now;

		if (version !== this.version || blind) {
			this.version = version;
			this.unchangedSince = now;
			this.deadSince = undefined;
			this.heardAt = now;
		}

		this.noteReserve(reserve, now);

		if (life === "alive") {
			this.heardAt = now;
			this.deadSince = undefined;
		} else if (life === "dead") {
			this.deadSince ??= now;
		}

		return this.isAbandoned(holder, signs, now) ? "abandoned" : "held";
	}

	/** Whether so long ago was the last look that nothing counts of what was seen. */
	isOutdated(now: number): boolean {
		return now - this.lookedAt > this.config.refreshMargin;
	}

	/** Seconds until a server whose heartbeat is missing counts as dead if it stays so; `undefined` if it was not missing. */
	deathIn(now: number): number | undefined {
		return this.deadSince === undefined
			? undefined
			: math.max(0, this.deadSince + this.config.deathConfirmation - now);
	}

	private noteReserve(reserve: ReserveBeat | undefined, now: number): void {
		if (reserve === undefined || reserve === "unread") {
			return;
		}

		if (reserve !== this.reserve || now - this.reserveReadAt > this.config.refreshMargin) {
			this.reserve = reserve;
			this.unchangedSince = now;
		}

		this.reserveReadAt = now;
	}

	private isAbandoned({ refresh }: SessionHolder, { life, reserve, covered }: Signs, now: number): boolean {
		const { blindExpiry, deathConfirmation, refreshMargin, refreshPromise } = this.config;
		const unchanged = now - this.unchangedSince;

		if (life === "alive") {
			return false;
		}

		// A server that made a promise knows that its heartbeat cannot be seen, and beats elsewhere.
		if (refresh !== undefined) {
			return reserve !== undefined && reserve !== "unread" && unchanged >= refresh + refreshMargin;
		}

		if (life === "dead") {
			return this.deadSince !== undefined && now - this.deadSince >= deathConfirmation;
		}

		// Where memory stores are down for this server too, one that lives would have noted its promise by then.
		return now - this.heardAt >= (covered ? blindExpiry : refreshPromise + refreshMargin);
	}
}
