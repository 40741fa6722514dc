import { RealmLoop } from "../kernel/frame";
import { FRAME_RATE } from "../kernel/kernel";
import { RandomSource } from "../kernel/random";
import { NetworkOptions } from "./options";

/** Frames by which a reordered remote may be ahead of the changes that were sent with it, or behind them. */
const REORDER_FRAMES = 2;

/** One direction of a connection: decides when a message reaches the realm at its end. */
export class Channel {
	closed = false;
	private lastOrdered = 0;
	private lastRemote = 0;

	constructor(
		private readonly target: RealmLoop,
		private readonly options: NetworkOptions,
		private readonly random: RandomSource,
	) {}

	/**
	 * Sends a message that arrives after everything that was sent in order before it.
	 * @param notBefore virtual seconds.
	 * @returns when it arrives.
	 */
	send(now: number, deliver: () => void, notBefore = 0): number {
		const due = math.max(this.lastOrdered, this.lastRemote, notBefore, now + this.delay());
		this.lastOrdered = due;
		this.lastRemote = due;
		this.post(due, deliver);
		return due;
	}

	/** Sends remotes apart from other changes: in order among themselves only, up to some frames late. */
	sendReordered(now: number, deliver: () => void): void {
		const late = this.random.integer(0, REORDER_FRAMES) / FRAME_RATE;
		const due = math.max(this.lastRemote, now + this.delay() + late);
		this.lastRemote = due;
		this.post(due, deliver);
	}

	/** Sends changes that remotes may overtake. */
	sendOvertaken(now: number, deliver: () => void): void {
		const late = this.random.integer(0, REORDER_FRAMES) / FRAME_RATE;
		const due = math.max(this.lastOrdered, now + this.delay() + late);
		this.lastOrdered = due;
		this.post(due, deliver);
	}

	/** Sends a message that may be lost and keeps no order. */
	sendUnreliable(now: number, deliver: () => void): void {
		if (this.options.unreliableLoss > 0 && this.random.chance(this.options.unreliableLoss)) return;
		this.post(now + this.delay(), deliver);
	}

	private delay(): number {
		const { latency, jitter } = this.options;
		return jitter > 0 ? latency + this.random.range(0, jitter) : latency;
	}

	private post(due: number, deliver: () => void): void {
		if (this.closed) return;
		this.target.post(due, () => {
			if (!this.closed) deliver();
		});
	}
}
