import { DataStoreWrapper } from "./data-store-wrapper";
import { sleep } from "./pending";
import { readLock, writeLock } from "./session-lock";
import { Timing } from "./timing";

interface OrphanReleaserOptions {
	readonly wrapper: DataStoreWrapper;
	readonly server: string;
	readonly timing: Timing;
}

/** Seconds between attempts: the first, what each is multiplied with, and the longest. */
const FIRST_PAUSE = 1;
const PAUSE_FACTOR = 2;
const LONGEST_PAUSE = 10;
/** The longest while the server closes. */
const HURRIED_PAUSE = 2;

/**
 * Gives up sessions that stand in a record without anybody on this server knowing of them: the request that took one
 * ended in an error, and may have been applied all the same. Tries for as long as the server lives, since nobody else
 * may take the session of a server that is alive.
 */
export class OrphanReleaser {
	private readonly working = new Set<string>();
	private longestPause = LONGEST_PAUSE;

	constructor(private readonly options: OrphanReleaserOptions) {}

	/** Releases a session if the record says that this server holds it. Returns at once. */
	release(key: string, session: string): void {
		if (!this.working.has(session)) {
			this.working.add(session);
			task.spawn(() => this.releaseAsync(key, session));
		}
	}

	/** Makes shorter pauses from now on: the server has not long to live. */
	hurry(): void {
		this.longestPause = HURRIED_PAUSE;
	}

	/** How many sessions are still to be looked for. */
	count(): number {
		return this.working.size();
	}

	private releaseAsync(key: string, session: string): void {
		for (let pause = FIRST_PAUSE; !this.tryAsync(key, session); pause *= PAUSE_FACTOR) {
			sleep(math.min(pause, this.longestPause), this.options.timing);
		}

		this.working.delete(session);
	}

	private tryAsync(key: string, session: string): boolean {
		const { wrapper, server } = this.options;

		return wrapper.updateAsync(
			key,
			(stored) => {
				const lock = stored && readLock(stored.metadata);

				if (lock?.holder?.session !== session || lock.holder.server !== server) {
					return undefined;
				}

				return stored && { ...stored, metadata: writeLock(stored.metadata, { epoch: lock.epoch }) };
			},
			() => undefined,
		).ok;
	}
}
