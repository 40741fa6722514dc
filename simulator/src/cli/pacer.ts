import { FRAME_RATE, Kernel } from "../kernel/kernel";

/** Seconds between two looks at the socket while nobody is connected. */
export const IDLE_SECONDS = 0.05;
/** Frames by which the simulation catches up at once; what is behind by more is late for good. */
const MOST_FRAMES_PER_TURN = math.max(4, math.ceil(IDLE_SECONDS * FRAME_RATE) + 1);
/** Real seconds for which a turn skips time: in between, the page is told what it shows. */
const SKIPPING_SECONDS = 0.05;

/** Lets virtual time keep pace with real time, or run ahead of it where somebody wants it to have passed. */
export class Pacer {
	private started: number;
	private frames = 0;
	private skipped = 0;

	/** @param clock real time, in seconds */
	constructor(
		private readonly kernel: Kernel,
		private readonly clock: () => number,
	) {
		this.started = clock();
	}

	/** Lets so many seconds pass from the next turn on, as fast as they can. */
	skip(seconds: number): void {
		this.skipped += math.round(seconds * FRAME_RATE);
	}

	/** Whether time that is to be skipped is left. */
	isSkipping(): boolean {
		return this.skipped > 0;
	}

	/** Runs the frames that are due, and some of those to be skipped. */
	catchUp(): void {
		const due = math.floor((this.clock() - this.started) * FRAME_RATE) - this.frames;
		if (due > 0) {
			if (due > MOST_FRAMES_PER_TURN) this.started += (due - MOST_FRAMES_PER_TURN) / FRAME_RATE;
			const count = math.min(due, MOST_FRAMES_PER_TURN);
			this.frames += count;
			this.kernel.runFor(count / FRAME_RATE);
		}
		const ends = this.clock() + SKIPPING_SECONDS;
		while (this.skipped > 0 && this.clock() < ends) {
			this.skipped -= 1;
			this.kernel.runFor(1 / FRAME_RATE);
		}
	}
}
