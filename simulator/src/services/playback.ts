import { Realm } from "../datamodel/realm";
import { runLater } from "./loop";

/** A position that moves through a span of virtual time: of a sound or of an animation. */
export class Playback {
	/** How many times it began anew. */
	loops = 0;
	/** Times faster than the clock. */
	speed = 1;
	private base = 0;
	/** When `base` was right; undefined while it stands still. */
	private since: number | undefined;
	private generation = 0;

	constructor(
		private readonly realm: Realm,
		private readonly length: () => number,
		/** Called at the end of the span; whether it begins anew. */
		private readonly ended: () => boolean,
	) {}

	get(): number {
		if (this.since === undefined) return this.base;
		return this.base + (this.realm.now() - this.since) * this.speed;
	}

	set(position: number): void {
		this.base = position;
		if (this.since !== undefined) this.start();
	}

	setSpeed(speed: number): void {
		this.base = this.get();
		this.speed = speed;
		if (this.since !== undefined) this.start();
	}

	start(): void {
		this.since = this.realm.now();
		this.generation += 1;
		const length = this.length();
		// Something without a length, or that stands still or runs backwards, never reaches its end.
		if (length <= 0 || this.speed <= 0) return;
		const generation = this.generation;
		runLater(this.realm, (length - this.base) / this.speed, () => {
			if (generation === this.generation) this.reachEnd();
		});
	}

	/** Stands still where it is. */
	stop(): void {
		this.base = this.get();
		this.since = undefined;
		this.generation += 1;
	}

	private reachEnd(): void {
		this.base = 0;
		this.since = undefined;
		if (!this.ended()) return;
		this.loops += 1;
		this.start();
	}
}
