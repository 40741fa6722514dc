import { deepFreeze } from "shared/deep-freeze";
import { Result } from "shared/result";
import { Signal } from "shared/signal";
import { PlayerData } from "./player-data";

/** The data of two players, in the order in which their documents were named. */
export type DataPair = readonly [first: PlayerData, second: PlayerData];

/**
 * The data of one player on the server that owns it: one deep-frozen value. Whether something changed, and what it was
 * before, are comparisons of references.
 *
 * A document is busy from the start of a change until everyone was told of it. A change that is tried in between is an
 * error: it would be lost, or listeners would hear of the later change before the earlier one.
 */
export class PlayerDocument {
	/** Fires after each change with the new value and the one before it. Listeners that change the data defer that. */
	readonly changed = new Signal<[current: PlayerData, previous: PlayerData]>();

	private current: PlayerData;
	private open = true;
	private busy = false;

	constructor(
		readonly userId: number,
		initial: PlayerData,
	) {
		this.current = deepFreeze(initial);
	}

	/**
	 * Changes two documents in one step, by a rule that may refuse; then neither changes. Whoever hears of the change of
	 * one sees the other changed too. It is an error if they are the same.
	 *
	 * Nothing else runs on this server between the rule and the two writes, so there is no moment in which someone else
	 * could hold one of the two and wait for the other: no order of locking is needed.
	 */
	static attemptBoth<Failure extends string>(
		first: PlayerDocument,
		second: PlayerDocument,
		rule: (first: PlayerData, second: PlayerData) => Result<DataPair, Failure>,
	): Result<DataPair, Failure> {
		assert(first !== second, "two different documents are needed");
		first.expectIdle();
		second.expectIdle();

		return first.whileBusy(() =>
			second.whileBusy(() => {
				const before = [first.current, second.current] as const;
				const outcome = rule(before[0], before[1]);

				if (outcome.ok) {
					const after = [deepFreeze(outcome.value[0]), deepFreeze(outcome.value[1])] as const;
					first.expectOpen();
					second.expectOpen();
					first.current = after[0];
					second.current = after[1];
					first.tell(before[0]);
					second.tell(before[1]);
				}

				return outcome;
			}),
		);
	}

	/** The data as it is now. */
	read(): PlayerData {
		return this.current;
	}

	/** Whether the player is still here. A closed document can be read, not changed. */
	isOpen(): boolean {
		return this.open;
	}

	/** Whether a change is being made or told of, so that no other can begin. */
	isBusy(): boolean {
		return this.busy;
	}

	/** Replaces the data by what the function makes of it. The function must be pure and must not yield. */
	update(transform: (data: PlayerData) => PlayerData): PlayerData {
		this.expectIdle();

		return this.whileBusy(() => {
			this.replace(transform(this.current));
			return this.current;
		});
	}

	/** Like `update`, with a rule that may refuse; then nothing changes. */
	attempt<Failure extends string>(
		rule: (data: PlayerData) => Result<PlayerData, Failure>,
	): Result<PlayerData, Failure> {
		this.expectIdle();

		return this.whileBusy(() => {
			const outcome = rule(this.current);

			if (outcome.ok) {
				this.replace(outcome.value);
			}

			return outcome;
		});
	}

	/** Ends all changes. The last value stays readable. */
	close(): void {
		this.open = false;
	}

	private replace(value: PlayerData): void {
		const previous = this.current;
		this.expectOpen();
		this.current = deepFreeze(value);
		this.tell(previous);
	}

	private tell(previous: PlayerData): void {
		if (this.current !== previous) {
			this.changed.fire(this.current, previous);
		}
	}

	private expectOpen(): void {
		assert(this.open, "a closed document cannot be changed");
	}

	private expectIdle(): void {
		assert(!this.busy, "a document cannot be changed while another change of it is under way");
		this.expectOpen();
	}

	private whileBusy<Value>(action: () => Value): Value {
		this.busy = true;
		const [done, value] = pcall(action);
		this.busy = false;

		if (!done) {
			error(value, 0);
		}

		return value;
	}
}
