import { Backoff } from "./backoff";

/** How this game keeps its players' data. Times are seconds. */
export interface DataConfig {
	/** Name of the data store that holds one record per player, at most 50 characters. */
	readonly storeName: string;
	/** Name of the memory store hash map in which servers say that they live. */
	readonly heartbeatMapName: string;
	/** Name of the data store in which they say so while memory stores fail; another one than that of players. */
	readonly reserveStoreName: string;
	/**
	 * `session-locked` is for games. `raw` writes without a session, for a game that needs none of it; two servers can
	 * then overwrite each other. `in-memory` forgets everything when the server ends.
	 */
	readonly backend: "session-locked" | "raw" | "in-memory";
	readonly session: SessionConfig;
	readonly heartbeat: HeartbeatConfig;
	readonly reserve: ReserveConfig;
	readonly saving: SaveConfig;
	readonly loading: LoadConfig;
	readonly health: HealthConfig;
}

export interface SessionConfig {
	/** First pause between looks at a record that another server holds. A hop takes at most one pause too long. */
	readonly pollFirst: number;
	/** Pause between later looks. */
	readonly poll: number;
	/** Pause after half a minute of waiting: the other server is alive and keeps the session, so hurry is no use. */
	readonly pollLate: number;
	/**
	 * Looks per second of all waiting players together. When a server is replaced, all its players wait at once; more
	 * looks than this would spend the budget that their loads and saves need.
	 */
	readonly pollsPerSecond: number;
	/**
	 * Longest pause that sharing these looks leads to, however many wait. Three quarters of the reads that each player
	 * brings to the budget; and less than `refreshMargin`, or a record would count as unseen from one look to the next,
	 * and nobody would ever be in after a large server crashed.
	 */
	readonly pollSpread: number;
	/** Pause between two messages that ask a server to give up one session. */
	readonly askAgain: number;
	/**
	 * While its heartbeat cannot be written, a server promises to beat in a data store at least this often, and notes
	 * the promise in each of its records.
	 */
	readonly refreshPromise: number;
	/**
	 * How long past its promise there must be neither a beat nor a write of the record, watched by the clock of the one
	 * who waits, who must not have looked away for longer than this either.
	 */
	readonly refreshMargin: number;
	/**
	 * How long a record without a promise must stay unwritten before it is taken from a server whose heartbeat cannot
	 * be read by one whose own heartbeat can be written: more than the latest autosave and its attempts, so that a live
	 * server has saved by then. Where no heartbeat can be written either, a live server would have noted its promise, and
	 * the time of a promise is enough.
	 */
	readonly blindExpiry: number;
	/**
	 * How long a heartbeat must stay missing before its server counts as dead. A memory store that lost its content
	 * makes every server look dead until its next beat.
	 */
	readonly deathConfirmation: number;
}

export interface HeartbeatConfig {
	/** Pause between beats. One memory store request each; a server of any size makes 20 a minute. */
	readonly interval: number;
	/** Pause after a beat that failed. */
	readonly retry: number;
	/** How long a beat is kept. A crashed server counts as dead this long after its last beat. */
	readonly lifetime: number;
	/**
	 * Age at which the last beat no longer covers this server's sessions, so that it writes its promise into the records
	 * before the beat is gone. More than the interval, less than the lifetime by what a hundred writes take.
	 */
	readonly coverage: number;
	/** Beats in a row after which a server relies on them again. */
	readonly recovery: number;
	/** How long to wait for the answer about another server before it counts as unknown. */
	readonly patience: number;
	/** How long an answer about another server is used again. */
	readonly reuse: number;
}

/** The heartbeat in a data store, for as long as the one in the memory store cannot be written. */
export interface ReserveConfig {
	/** Pause between beats. One write each; a server of any size makes 20 a minute. Half of the promise at most. */
	readonly interval: number;
	/** How long to wait for the answer about another server. */
	readonly patience: number;
	/** How long an answer about another server is used again. */
	readonly reuse: number;
}

export interface SaveConfig {
	/**
	 * A change is saved between these ages, by chance, so that players who changed together are not saved together.
	 * What a crash can cost is the longer one, plus the time of one save.
	 */
	readonly earliest: number;
	readonly latest: number;
	/** Between attempts of one save. */
	readonly backoff: Backoff;
	/** Pause before a save that failed with all its attempts is begun again. */
	readonly again: number;
	/** How long a closing server works on its last saves. The platform ends it after 30 s. */
	readonly shutdown: number;
	/** Longest pause between attempts while the server closes. */
	readonly shutdownPause: number;
}

export interface LoadConfig {
	/** Between attempts of one load while the data store fails. */
	readonly backoff: Backoff;
	/** How long a player waits for data stores that fail before they play on defaults which are never saved. */
	readonly failAfter: number;
	/**
	 * How long a player waits for a session that a live server keeps before they play on such defaults. More than
	 * `blindExpiry`, or players would begin on defaults shortly before their data is there.
	 */
	readonly lockedAfter: number;
	/**
	 * Pause between attempts to load the data of a player who plays on defaults. Shorter than `refreshMargin`: a record
	 * that nobody looked at for longer counts as unseen, and would never be old enough to be taken over.
	 */
	readonly recover: number;
}

export interface HealthConfig {
	/** Failed requests in a row, with none that succeeded between them, that make data stores count as failing. */
	readonly failures: number;
	/** Seconds which these failures must span, so that one burst of them is not taken for an outage. */
	readonly span: number;
}

/** The defaults, which suit a game of any size. Measured in the simulator; see the decisions on sessions. */
export const DATA_CONFIG: DataConfig = {
	storeName: "Players",
	heartbeatMapName: "Servers",
	reserveStoreName: "Servers",
	backend: "session-locked",
	session: {
		pollFirst: 0.25,
		poll: 0.5,
		pollLate: 2,
		pollsPerSecond: 30,
		pollSpread: 2,
		askAgain: 5,
		refreshPromise: 6,
		refreshMargin: 6,
		blindExpiry: 70,
		deathConfirmation: 3,
	},
	heartbeat: {
		interval: 3,
		retry: 0.5,
		lifetime: 9,
		coverage: 5,
		recovery: 3,
		patience: 1,
		reuse: 0.4,
	},
	reserve: { interval: 3, patience: 1, reuse: 0.9 },
	saving: {
		earliest: 40,
		latest: 55,
		backoff: { attempts: 5, first: 1, factor: 2, longest: 8, jitter: 0.3 },
		again: 5,
		shutdown: 28,
		shutdownPause: 2,
	},
	loading: {
		backoff: { attempts: math.huge, first: 0.5, factor: 2, longest: 4, jitter: 0.3 },
		failAfter: 20,
		lockedAfter: 75,
		recover: 4,
	},
	health: { failures: 3, span: 5 },
};
