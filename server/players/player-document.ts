import { deepFreeze } from "shared/deep-freeze";
import { Result } from "shared/result";
import { Signal } from "shared/signal";
import { PlayerData } from "./player-data";

/**
 * The data of one player on the server that owns it: one deep-frozen value. Whether something changed, and what it was
 * before, are comparisons of references.
 */
export class PlayerDocument {
	/** Fires after each change with the new value and the one before it. */
	readonly changed = new Signal<[current: PlayerData, previous: PlayerData]>();

	private current: PlayerData;
	private open = true;

	constructor(
		readonly userId: number,
		initial: PlayerData,
	) {
		this.current = deepFreeze(initial);
	}

	/** The data as it is now. */
	read(): PlayerData {
		return this.current;
	}

	/** Whether the player is still here. A closed document can be read, not changed. */
	isOpen(): boolean {
		return this.open;
	}

	/**
	 * Replaces the data by what the function makes of it. The function must be pure and must not yield: it is an error
	 * if the data changed in the meantime, since that other change would be lost.
	 */
	update(transform: (data: PlayerData) => PlayerData): PlayerData {
		const previous = this.current;
		this.replace(previous, transform(previous));

		return this.current;
	}

	/** Like `update`, with a rule that may refuse; then nothing changes. */
	attempt<Failure extends string>(
		rule: (data: PlayerData) => Result<PlayerData, Failure>,
	): Result<PlayerData, Failure> {
		const previous = this.current;
		const outcome = rule(previous);

		if (outcome.ok) {
			this.replace(previous, outcome.value);
		}

		return outcome;
	}

	/** Ends all changes. The last value stays readable. */
	close(): void {
		this.open = false;
	}

	private replace(previous: PlayerData, value: PlayerData): void {
		assert(this.open, "a closed document cannot be changed");
		assert(this.current === previous, "a document changed while a function was working on its data");

		if (value !== previous) {
			this.current = deepFreeze(value);
			this.changed.fire(this.current, previous);
		}
	}
}
