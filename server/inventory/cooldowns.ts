import { PlayerDocuments } from "server/players";
import { cooldownGroupOf, Item } from "shared/items";
import { Signal } from "shared/signal";

/** When the items of each cooldown group can be used again, in seconds of the server's clock. */
export type ReadyTimes = ReadonlyMap<string, number>;

const NONE: ReadyTimes = new Map<string, number>();

/**
 * How long players have to wait before they use items again. Kept for one visit on one server and never saved. Times
 * are moments of a clock that clients share, so whoever is told one needs no more news of it.
 */
export class Cooldowns {
	/** Fires when a group begins to cool down. */
	readonly started = new Signal<[userId: number, group: string, readyAt: number]>();

	private readonly readyTimes = new Map<number, Map<string, number>>();

	/** `now`: seconds of the clock that clients share, `Workspace:GetServerTimeNow()`. */
	constructor(
		private readonly now: () => number,
		documents: PlayerDocuments,
	) {
		documents.closed.connect(({ userId }) => this.readyTimes.delete(userId));
	}

	/** Whether a player may use such an item now. */
	isReady(userId: number, item: Item): boolean {
		const readyAt = this.readyTimes.get(userId)?.get(cooldownGroupOf(item));

		return readyAt === undefined || this.now() >= readyAt;
	}

	/** Begins the wait after a use; nothing happens if the item has none. A longer wait of its group goes on. */
	start(userId: number, item: Item): void {
		if (!item.cooldown) {
			return;
		}

		const group = cooldownGroupOf(item);
		const times = this.readyTimes.get(userId) ?? new Map<string, number>();
		const readyAt = math.max(this.now() + item.cooldown.seconds, times.get(group) ?? 0);

		times.set(group, readyAt);
		this.readyTimes.set(userId, times);
		this.started.fire(userId, group, readyAt);
	}

	/** All that a player's groups wait for or waited for during this visit. */
	read(userId: number): ReadyTimes {
		return this.readyTimes.get(userId) ?? NONE;
	}
}
