import { SessionConfig } from "./data-config";
import { EntryTransform } from "./key-value-store";
import { ValueTransform, WriteOutcome } from "./record-store";
import { ServerLiveness } from "./server-liveness";
import { Session } from "./session";
import { readLock, writeLock } from "./session-lock";
import { Timing } from "./timing";

export interface WritingOptions {
	readonly server: string;
	readonly liveness: ServerLiveness;
	readonly timing: Timing;
	readonly config: SessionConfig;
}

/** One attempt after the other to write a record whose session is this server's, each of which checks that it still is. */
export class SessionWriting {
	/** What the last attempt came to; missing if it did not get as far as the record. */
	private outcome?: WriteOutcome | "lost";
	/** What the last attempt that wrote said of the heartbeat. */
	private promised?: boolean;
	/** Whether an attempt would have made the record say something else of it than what is known. */
	private differs = false;

	constructor(
		private readonly session: Session,
		private readonly options: WritingOptions,
		private readonly change: ValueTransform,
		/** Whether the same write gives the session up. */
		private readonly release: boolean,
	) {}

	readonly transform: EntryTransform = (stored) => {
		const { session, release } = this;
		const lock = stored && readLock(stored.metadata);

		if (!stored || !lock || lock.epoch !== session.epoch || lock.holder?.session !== session.id) {
			// Nobody but its holder ends a session without raising the epoch: an earlier attempt was applied.
			const released = release && lock?.epoch === session.epoch && !lock.holder;
			this.outcome = released ? "written" : "lost";
			return undefined;
		}

		const value = this.change(stored.value);

		if (value === undefined && !release) {
			this.outcome = "unchanged";
			return undefined;
		}

		const { server, liveness, timing, config } = this.options;
		const promised = !liveness.isCovered();
		this.outcome = "written";
		this.promised = promised;
		this.differs ||= promised !== session.promised;
		const refresh = promised ? config.refreshPromise : undefined;
		const holder = { session: session.id, server, time: timing.unixTime(), refresh };

		return {
			value: value ?? stored.value,
			userIds: stored.userIds,
			metadata: writeLock(stored.metadata, { epoch: session.epoch, holder: release ? undefined : holder }),
		};
	};

	/**
	 * Notes that the record was written, and what it says of the heartbeat, as far as that is known.
	 * @param answered whether the last attempt was answered; what an earlier one did may be unknown
	 * @returns what the last attempt came to, `lost` where none got as far as the record
	 */
	settle(answered: boolean): WriteOutcome | "lost" {
		const outcome = this.outcome ?? "lost";

		if (!answered || outcome === "unchanged") {
			this.session.promised = this.differs ? undefined : this.session.promised;
		} else if (outcome === "written") {
			this.session.promised = this.promised;
			this.session.writtenAt = this.options.timing.now();
		}

		return outcome;
	}
}
