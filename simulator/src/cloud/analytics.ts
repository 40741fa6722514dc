import { MinuteMeter } from "./minute-meter";

/** The limits of AnalyticsService (production/analytics/event-types.md); requests per minute grow with the players. */
export const REQUESTS_BASE = 120;
export const REQUESTS_PER_PLAYER = 20;
export const MOST_CURRENCIES = 10;
export const MOST_TRANSACTION_TYPES = 20;
export const MOST_ITEM_SKUS = 100;
export const MOST_FUNNELS = 10;
export const MOST_STEPS = 100;
export const MOST_EVENT_NAMES = 100;

/** Events that are kept; older ones are dropped. */
const KEPT_EVENTS = 10000;

export type AnalyticsKind = "economy" | "custom" | "funnel" | "onboarding" | "progression";

/** An event that a script logged. */
export interface AnalyticsEvent {
	/** Virtual seconds. */
	readonly time: number;
	readonly server: string;
	readonly userId: number;
	readonly kind: AnalyticsKind;
	/** The arguments by the names that the documentation gives them; enum items by their names. */
	readonly fields: Readonly<Record<string, unknown>>;
	/** What Roblox would not count, or count as something else, in sentences. */
	readonly problems: ReadonlyArray<string>;
}

/** A field of whose values only so many are told apart. */
interface Cardinality {
	readonly kind: AnalyticsKind;
	readonly field: string;
	readonly most: number;
}

const CARDINALITIES: ReadonlyArray<Cardinality> = [
	{ kind: "economy", field: "currencyType", most: MOST_CURRENCIES },
	{ kind: "economy", field: "transactionType", most: MOST_TRANSACTION_TYPES },
	{ kind: "economy", field: "itemSku", most: MOST_ITEM_SKUS },
	{ kind: "funnel", field: "funnelName", most: MOST_FUNNELS },
	{ kind: "custom", field: "eventName", most: MOST_EVENT_NAMES },
];

/** What the servers of an experience have logged. */
export class AnalyticsLog {
	/** The last of them, oldest first. */
	events = new Array<AnalyticsEvent>();
	private readonly meter = new MinuteMeter();
	private readonly seen = new Map<string, Set<unknown>>();

	/** @param players how many play on all servers. */
	constructor(
		private readonly now: () => number,
		private readonly players: () => number,
	) {}

	/** @returns the event as it was kept. */
	log(event: Omit<AnalyticsEvent, "time">): AnalyticsEvent {
		const problems = table.clone(event.problems as Array<string>);
		const limit = REQUESTS_BASE + REQUESTS_PER_PLAYER * this.players();
		if (!this.meter.take(this.now(), limit)) problems.push(`more than ${limit} events in a minute`);
		for (const { kind, field, most } of CARDINALITIES) {
			if (kind !== event.kind) continue;
			const value = event.fields[field];
			if (value !== undefined && !this.isTold(`${kind} ${field}`, value, most)) {
				problems.push(`more than ${most} different values of ${field}`);
			}
		}
		const kept: AnalyticsEvent = { ...event, time: this.now(), problems };
		if (this.events.size() >= 2 * KEPT_EVENTS) this.events = this.events.filter((_, index) => index >= KEPT_EVENTS);
		this.events.push(kept);
		return kept;
	}

	private isTold(name: string, value: unknown, most: number): boolean {
		const values = this.seen.get(name) ?? new Set<unknown>();
		this.seen.set(name, values);
		if (values.has(value)) return true;
		if (values.size() >= most) return false;
		values.add(value);
		return true;
	}
}
