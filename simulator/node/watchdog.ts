import type { ControlMessage } from "./control";

/** The clock of a watchdog, so that tests need not wait. */
export interface Timers {
	set(callback: () => void, milliseconds: number): unknown;
	clear(timer: unknown): void;
}

const REAL_TIMERS: Timers = {
	set: (callback, milliseconds) => setTimeout(callback, milliseconds),
	clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

/** How long a simulator may take until it says something for the first time, in milliseconds: no script runs yet. */
const START_MS = 120_000;

/** Who was being executed when the simulator fell silent. */
export interface Culprit {
	/** The script's full name; undefined if no script had been started. */
	readonly script: string | undefined;
	readonly realm: string;
}

/**
 * Notices a simulator that says nothing for too long: Lune runs everything in one thread, so a script that never
 * yields silences it. Its start may take longer. Between an "idle" and the next "running" silence is fine.
 */
export class Watchdog {
	private timer: unknown;
	private culprit: Culprit = { script: undefined, realm: "" };
	private idle = false;

	/**
	 * @param budgetMs how long the silence may last, in milliseconds
	 * @param bark called once, with who is to blame
	 */
	constructor(
		private readonly budgetMs: number,
		private readonly bark: (culprit: Culprit) => void,
		private readonly timers: Timers = REAL_TIMERS,
	) {
		this.restart(Math.max(budgetMs, START_MS));
	}

	/** Takes note of a message, or of an ordinary line (undefined). */
	heard(message: ControlMessage | undefined): void {
		if (message?.type === "running") {
			this.culprit = { script: message.script, realm: message.realm };
			this.idle = false;
		} else if (message?.type === "idle") {
			this.idle = true;
		}
		this.restart();
	}

	/** Calls it off. */
	stop(): void {
		this.timers.clear(this.timer);
		this.timer = undefined;
		this.idle = true;
	}

	private restart(patienceMs = this.budgetMs): void {
		this.timers.clear(this.timer);
		this.timer = this.idle
			? undefined
			: this.timers.set(() => {
					this.stop();
					this.bark(this.culprit);
				}, patienceMs);
	}
}
