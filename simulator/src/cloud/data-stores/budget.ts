/** The kinds of requests that have a budget of their own (Enum.DataStoreRequestType, without the older kinds). */
export type BudgetType =
	| "StandardRead"
	| "StandardWrite"
	| "StandardList"
	| "StandardRemove"
	| "RemoveVersionAsync"
	| "OrderedRead"
	| "OrderedWrite"
	| "OrderedList"
	| "OrderedRemove";

/** Requests per minute: so many, and so many more for each player. */
export interface Limit {
	readonly base: number;
	readonly perPlayer: number;
}

/** What each server may ask (error-codes-and-limits.md, "Access limits"). */
export const SERVER_LIMITS: Readonly<Record<BudgetType, Limit>> = {
	StandardRead: { base: 60, perPlayer: 40 },
	StandardWrite: { base: 60, perPlayer: 40 },
	StandardList: { base: 5, perPlayer: 2 },
	StandardRemove: { base: 60, perPlayer: 40 },
	RemoveVersionAsync: { base: 5, perPlayer: 2 },
	OrderedRead: { base: 60, perPlayer: 40 },
	OrderedWrite: { base: 30, perPlayer: 5 },
	OrderedList: { base: 5, perPlayer: 2 },
	OrderedRemove: { base: 30, perPlayer: 5 },
};

/** What all servers of a universe may ask together (the same page). RemoveVersionAsync has no such limit. */
export const EXPERIENCE_LIMITS: Readonly<Partial<Record<BudgetType, Limit>>> = {
	StandardRead: { base: 300, perPlayer: 40 },
	StandardWrite: { base: 300, perPlayer: 20 },
	StandardList: { base: 300, perPlayer: 2 },
	StandardRemove: { base: 300, perPlayer: 40 },
	OrderedRead: { base: 300, perPlayer: 40 },
	OrderedWrite: { base: 300, perPlayer: 20 },
	OrderedList: { base: 300, perPlayer: 2 },
	OrderedRemove: { base: 300, perPlayer: 40 },
};

/** The kinds that the older items of Enum.DataStoreRequestType ask after; UpdateAsync takes from two. */
export const OLDER_TYPES: Readonly<Record<string, ReadonlyArray<BudgetType>>> = {
	GetAsync: ["StandardRead"],
	SetIncrementAsync: ["StandardWrite"],
	UpdateAsync: ["StandardRead", "StandardWrite"],
	GetSortedAsync: ["OrderedList"],
	SetIncrementSortedAsync: ["OrderedWrite"],
	OnUpdate: ["StandardRead"],
	ListAsync: ["StandardList"],
	GetVersionAsync: ["StandardRead"],
};

/**
 * A budget that fills up evenly. It is full at the start, and holds no more than one minute's worth: how large the
 * burst of a new server is, and how much can be saved up, is not documented.
 */
export class Budget {
	private tokens: number;
	private updated: number;

	/** @param perMinute how much comes in a minute now; it changes with the players. */
	constructor(
		private readonly perMinute: () => number,
		now: number,
	) {
		this.tokens = perMinute();
		this.updated = now;
	}

	/** How many requests it allows now. */
	available(now: number): number {
		const rate = this.perMinute();
		this.tokens = math.min(rate, this.tokens + ((now - this.updated) * rate) / 60);
		this.updated = now;
		// Sums of fractions fall short of whole numbers by a hair.
		return math.floor(this.tokens + 1e-6);
	}

	/** The most that it ever allows at once. */
	most(): number {
		return math.floor(this.perMinute());
	}

	take(now: number, count: number): void {
		this.available(now);
		this.tokens -= count;
	}

	/** Seconds until it allows so many requests; 0 when it does now. */
	secondsUntil(now: number, count: number): number {
		if (this.available(now) >= count) return 0;
		return ((count - this.tokens) * 60) / math.max(this.perMinute(), 1e-6);
	}

	/** Leaves nothing; it fills up again from now on. */
	drain(now: number): void {
		this.available(now);
		this.tokens = 0;
	}
}
