import { Timing } from "server/data/timing";
import { askUntilAnswered } from "server/platform";
import { PassName } from "shared/environments";
import { PassOwnership } from "shared/passes";
import { Signal } from "shared/signal";

/** Seconds after which a pass that a player does not own is asked for again: they may have bought it on the website. */
const ASK_AGAIN_AFTER = 300;

export interface PassesOptions {
	/** Asks the platform whether a user owns a pass. It may yield, and raises an error where there is no answer. */
	readonly ask: (userId: number, passId: number) => boolean;
	/** Ids of the passes that exist where this server runs. */
	readonly ids: ReadonlyMap<PassName, number>;
	readonly timing: Timing;
}

interface Visit {
	ownership: PassOwnership;
}

/**
 * Who owns which game pass, of the players who are here. Asked when they come, again and again while there is no answer,
 * and from time to time while they do not own it.
 *
 * Within a visit ownership is only ever gained: a failed request takes nothing away, nor does an answer out of an old
 * cache after a purchase. A pass that was refunded is gone at the next visit.
 */
export class Passes {
	/** Fires when it becomes known whether a player owns a pass, and when that becomes otherwise. */
	readonly changed = new Signal<[userId: number, ownership: PassOwnership]>();

	private readonly visits = new Map<number, Visit>();

	constructor(private readonly options: PassesOptions) {}

	/** A player came. Returns at once; nothing happens if they are here already. */
	join(userId: number): void {
		if (this.visits.has(userId)) {
			return;
		}

		const visit: Visit = { ownership: table.freeze({}) };
		this.visits.set(userId, visit);
		// Whoever waits is told that the player is here, also if there are no passes at all.
		this.changed.fire(userId, visit.ownership);

		for (const [pass, passId] of this.options.ids) {
			task.spawn(() => this.follow(userId, visit, pass, passId));
		}
	}

	/** A player left; nothing happens if they are gone. */
	leave(userId: number): void {
		this.visits.delete(userId);
	}

	/** Which passes a player owns; a pass of which that is not known yet is missing. */
	ownershipOf(userId: number): PassOwnership {
		return this.visits.get(userId)?.ownership ?? {};
	}

	/** Whether a player owns a pass for certain. */
	owns(userId: number, pass: PassName): boolean {
		return this.ownershipOf(userId)[pass] === true;
	}

	/** The platform said, on this server, that a player has bought the pass of this id; other ids are passed over. */
	notePurchase(userId: number, passId: number): void {
		const visit = this.visits.get(userId);

		for (const [pass, known] of this.options.ids) {
			if (visit && known === passId) {
				this.note(userId, visit, pass, true);
			}
		}
	}

	private follow(userId: number, visit: Visit, pass: PassName, passId: number): void {
		const { ask, timing } = this.options;
		const isWanted = () => this.visits.get(userId) === visit && visit.ownership[pass] !== true;

		const owned = askUntilAnswered({
			subject: `whether player ${userId} owns the pass ${pass}`,
			ask: () => ask(userId, passId),
			isWanted,
			timing,
		});

		if (owned === undefined) {
			return;
		}

		this.note(userId, visit, pass, owned);

		if (!owned) {
			timing.delay(ASK_AGAIN_AFTER, () => this.follow(userId, visit, pass, passId));
		}
	}

	private note(userId: number, visit: Visit, pass: PassName, owned: boolean): void {
		if (visit.ownership[pass] !== owned) {
			visit.ownership = table.freeze({ ...visit.ownership, [pass]: owned });
			this.changed.fire(userId, visit.ownership);
		}
	}
}
