import { Timing } from "../timing";

interface Due {
	readonly at: number;
	readonly callback: () => void;
}

/** A clock for specs: time passes when the spec says so, and everything happens in the order of its time. */
export class VirtualTime {
	private time = 1_000;
	private due = new Array<Due>();

	/** Seconds since the run began. */
	now(): number {
		return this.time - 1_000;
	}

	/** Calls back after so many seconds; what is due at the same time happens in the order of asking. */
	after(seconds: number, callback: () => void): void {
		const at = this.time + math.max(0, seconds);
		const index = this.due.findIndex((other) => other.at > at);

		this.due.insert(index < 0 ? this.due.size() : index, { at, callback });
	}

	/** Lets time pass. Stops early when `condition` holds. Returns whether it does. */
	advance(seconds: number, condition?: () => boolean): boolean {
		const target = this.time + seconds;

		while (!condition?.()) {
			const [first] = this.due;

			if (!first || first.at > target) {
				break;
			}

			this.due.shift();
			this.time = first.at;
			task.spawn(first.callback);
		}

		const reached = condition?.() ?? false;
		this.time = reached ? this.time : target;

		return reached;
	}
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function createRandom(seed: number): () => number {
	const random = new Random(seed);

	return () => random.NextNumber();
}

/**
 * One server's time: its clocks have a zero of their own, and nothing calls back any more after it crashed. It can be
 * told to crash at its n-th step, a step being whatever ends a wait.
 */
export class VirtualServerTime implements Timing {
	readonly random: () => number;
	private crashed = false;
	private steps = 0;
	private crashStep = math.huge;

	constructor(
		private readonly world: VirtualTime,
		seed: number,
		/** Seconds by which this server's clock is wrong. */
		private readonly skew = 0,
	) {
		this.random = createRandom(seed);
	}

	readonly now = (): number => this.world.now() + 5_000 * (1 + (this.skew % 7));

	readonly unixTime = (): number => 1_700_000_000 + this.world.now() + this.skew;

	readonly delay = (seconds: number, callback: () => void): (() => void) => {
		let prevented = false;

		this.world.after(seconds, () => {
			if (prevented || this.crashed) {
				return;
			}

			this.steps += 1;

			if (this.steps >= this.crashStep) {
				this.crashed = true;
				return;
			}

			callback();
		});

		return () => {
			prevented = true;
		};
	};

	/** From now on nothing happens on this server. */
	crash(): void {
		this.crashed = true;
	}

	/** Crashes at the n-th step from now on. */
	crashAtStep(count: number): void {
		this.crashStep = this.steps + count;
	}

	hasCrashed(): boolean {
		return this.crashed;
	}
}
