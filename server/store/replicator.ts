import { RateLimiter } from "server/requests";
import { encodePatches } from "shared/store/wire";
import { ServerStore } from "./create-store";
import { diffState } from "./diff-state";
import { PlayerState, selectPlayerState } from "./player-state";

/** Snapshots that one player may ask for within the time below: one when they join, and some in reserve. */
const MOST_STARTS = 3;
const STARTS_SECONDS = 10;

export interface ReplicatorOptions<Recipient> {
	readonly store: ServerStore;
	/** The key of a player's part of the store. */
	readonly keyOf: (recipient: Recipient) => string;
	/** Carries bytes to a player, in order and without loss. */
	readonly send: (recipient: Recipient, bytes: buffer) => void;
	/** Told of each call for a snapshot that is one too many. */
	readonly onExcess: (recipient: Recipient) => void;
	/** Told once before each `flush` that there will be something to do. */
	readonly onNews: () => void;
	/** Seconds on a clock that never goes back. */
	readonly now: () => number;
}

interface Line<Recipient> {
	readonly recipient: Recipient;
	readonly limiter: RateLimiter;
	/** What the player knows; `undefined`: nothing, or nothing that is certain. */
	known?: PlayerState;
}

/**
 * Keeps every player who asked for it up to date with their own part of the store. It compares what a player knows with
 * what is, so however often something changes within a frame, it is told once; and a player who asks again is told all.
 */
export class Replicator<Recipient> {
	private readonly lines = new Map<string, Line<Recipient>>();
	/** Keys of players for whom there may be news. */
	private readonly outdated = new Set<string>();
	private announced = false;

	constructor(private readonly options: ReplicatorOptions<Recipient>) {
		options.store.applyMiddleware(() => (dispatch) => (...args) => {
			const [userKey] = args as ReadonlyArray<unknown>;

			if (typeIs(userKey, "string") && this.lines.has(userKey)) {
				this.expire(userKey);
			}

			return dispatch(...args);
		});
	}

	/** A player wants to know everything, from now on. Costs nothing until the next `flush`, however often it is called. */
	start(recipient: Recipient): void {
		const { keyOf, now, onExcess } = this.options;
		const userKey = keyOf(recipient);
		const line = this.lines.get(userKey) ?? this.open(userKey, recipient);

		if (!line.limiter.accept(now())) {
			onExcess(recipient);
			return;
		}

		line.known = undefined;
		this.expire(userKey);
	}

	/** A player is gone. */
	stop(recipient: Recipient): void {
		const userKey = this.options.keyOf(recipient);
		this.lines.delete(userKey);
		this.outdated.delete(userKey);
	}

	/** Sends each player what is new to them, in one message. Call it once per frame in which there is news. */
	flush(): void {
		const state = this.options.store.getState();

		for (const userKey of this.outdated) {
			const line = this.lines.get(userKey);
			const [sent, failure] = pcall(() => line && this.update(line, selectPlayerState(state, userKey)));

			if (!sent) {
				warn(`the state of player ${userKey} can not be sent: ${failure}`);
			}
		}

		this.outdated.clear();
		this.announced = false;
	}

	private expire(userKey: string): void {
		this.outdated.add(userKey);

		if (!this.announced) {
			this.announced = true;
			this.options.onNews();
		}
	}

	private open(userKey: string, recipient: Recipient): Line<Recipient> {
		const line = { recipient, limiter: new RateLimiter(MOST_STARTS, STARTS_SECONDS) };
		this.lines.set(userKey, line);

		return line;
	}

	private update(line: Line<Recipient>, current: PlayerState): void {
		const patches = diffState(line.known, current);

		if (patches.size() > 0) {
			const bytes = encodePatches(patches);
			line.known = current;
			this.options.send(line.recipient, bytes);
		}
	}
}
