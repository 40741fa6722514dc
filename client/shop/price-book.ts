import { Signal } from "shared/signal";

/** What is known of a price in Robux. */
export type Price =
	/** It is being asked for. */
	| { readonly state: "loading" }
	/** Robux; at least 0. */
	| { readonly state: "known"; readonly robux: number }
	/** The platform did not say it, several times. */
	| { readonly state: "failed" }
	/** It is not sold: its id is not filled in here, or the platform does not sell it. */
	| { readonly state: "unavailable" };

/** What the platform sells by an id. */
export type PriceKind = "product" | "pass";

export interface PriceBookOptions {
	/** Asks the platform; `undefined` for what is not for sale. May yield, and may raise an error. */
	readonly fetch: (kind: PriceKind, id: number) => number | undefined;
	/** Seconds on a clock that never goes back; `os.clock` if left out. */
	readonly now?: () => number;
	/** Runs a function so many seconds from now; `task.delay` if left out. */
	readonly schedule?: (seconds: number, callback: () => void) => void;
}

interface Entry {
	readonly price: Price;
	/** When the price was told, or given up. */
	readonly at: number;
	readonly busy: boolean;
}

/** Seconds for which a price is believed. The platform's prompt always says the true one. */
const FRESH_FOR = 300;
/** Seconds after which a price that could not be fetched is asked for again by itself. */
const FAILED_FOR = 60;
/** Seconds to wait before each further try. */
const WAITS: ReadonlyArray<number> = [1, 2, 4];

const LOADING: Price = { state: "loading" };
const FAILED: Price = { state: "failed" };
const UNAVAILABLE: Price = { state: "unavailable" };

/** Prices as the platform says them, kept for a while, and asked for again where the platform did not answer. */
export class PriceBook {
	/** Fires when a price is told or given up. */
	readonly changed = new Signal<[]>();

	private readonly entries = new Map<string, Entry>();
	private readonly fetch: PriceBookOptions["fetch"];
	private readonly now: () => number;
	private readonly schedule: (seconds: number, callback: () => void) => void;

	constructor({ fetch, now = os.clock, schedule = task.delay }: PriceBookOptions) {
		this.fetch = fetch;
		this.now = now;
		this.schedule = schedule;
	}

	/** What is known of a price. @param id 0 where it is not filled in */
	find(kind: PriceKind, id: number): Price {
		return id === 0 ? UNAVAILABLE : (this.entries.get(toKey(kind, id))?.price ?? LOADING);
	}

	/** Sees to it that a price is known and not too old. Does not yield. */
	request(kind: PriceKind, id: number): void {
		const entry = this.entries.get(toKey(kind, id));

		if (id === 0 || entry?.busy) {
			return;
		}

		const age = entry ? this.now() - entry.at : math.huge;

		if (age >= (entry?.price.state === "failed" ? FAILED_FOR : FRESH_FOR)) {
			this.ask(kind, id, entry?.price.state === "failed" ? LOADING : (entry?.price ?? LOADING));
		}
	}

	/** Asks again at once for a price that could not be fetched. */
	retry(kind: PriceKind, id: number): void {
		if (this.find(kind, id).state === "failed") {
			this.ask(kind, id, LOADING);
		}
	}

	/** @param meanwhile what is shown until there is an answer */
	private ask(kind: PriceKind, id: number, meanwhile: Price): void {
		const key = toKey(kind, id);
		this.write(key, { price: meanwhile, at: this.now(), busy: true });
		this.attempt(kind, id, 0);
	}

	private attempt(kind: PriceKind, id: number, tries: number): void {
		task.spawn(() => {
			const key = toKey(kind, id);
			const [told, robux] = pcall(() => this.fetch(kind, id));

			if (told) {
				const price: Price = robux === undefined ? UNAVAILABLE : { state: "known", robux };
				this.write(key, { price, at: this.now(), busy: false });
				return;
			}

			const wait = WAITS[tries];

			if (wait !== undefined) {
				this.schedule(wait, () => this.attempt(kind, id, tries + 1));
				return;
			}

			warn(`the price of ${kind} ${id} can not be fetched: ${robux}`);
			const before = this.entries.get(key)?.price;
			// An old price is better than none.
			this.write(key, { price: before?.state === "known" ? before : FAILED, at: this.now(), busy: false });
		});
	}

	private write(key: string, entry: Entry): void {
		const before = this.entries.get(key);
		this.entries.set(key, entry);

		if (before?.price !== entry.price) {
			this.changed.fire();
		}
	}
}

function toKey(kind: PriceKind, id: number): string {
	return `${kind} ${id}`;
}
