import { Signal } from "shared/signal";

/** What is known of another server. `unknown` when it cannot be asked for; that says nothing about that server. */
export type Life = "alive" | "dead" | "unknown";

/** Tells which servers live, and whether others can see that this one does. */
export interface ServerLiveness {
	/** Fires when `isCovered` changes. */
	readonly coverageChanged: Signal<[covered: boolean]>;
	/** Whether other servers see that this one lives, for long enough yet to note something in its records. */
	readonly isCovered: () => boolean;
	/** Yields, for a bounded time, until it is known for the first time whether this server is covered. */
	readonly waitUntilKnown: () => void;
	/** What is known of a server. Yields for a bounded time. */
	readonly check: (server: string) => Life;
}
