import { Alarm } from "./alarm";
import { Pending } from "./pending";
import { RecordSaver } from "./record-saver";
import { StoreFailure } from "./store-result";
import { Timing } from "./timing";

/**
 * One stay of one player on this server.
 *
 *     loading ──> ready ──────────────> leaving ──> gone
 *        │          ^                      ^
 *        └─> errored ┘ (loaded after all)  │
 *               └──────────────────────────┘ (nothing to save)
 */
export class PlayerVisit {
	state: "loading" | "ready" | "errored" | "leaving" | "gone" = "loading";
	/** Why the player's data could not be loaded; they play on defaults that are never saved. */
	loadError?: StoreFailure;
	/** Why the last save failed; missing when it did not. */
	saveError?: StoreFailure;
	saver?: RecordSaver;
	/** Settled when the first attempt to load is over: with `false` if the player left before. */
	readonly loaded = new Pending<boolean>();
	/** Settled when nothing of this visit is left to do. */
	readonly ended = new Pending<true>();

	/** Wakes whoever waits to load once more. */
	readonly alarm: Alarm;

	constructor(
		readonly userId: number,
		readonly key: string,
		timing: Timing,
	) {
		this.alarm = new Alarm(timing);
	}

	/** Whether the player is still here. */
	isHere(): boolean {
		return this.state !== "leaving" && this.state !== "gone";
	}
}
