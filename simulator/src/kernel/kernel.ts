import { Realm } from "../datamodel/realm";
import { RealmLoop } from "./frame";
import { ChanceUse, RandomSource } from "./random";
import { ThreadOwner } from "./scheduler";
import { Trace } from "./trace";

/** Frames per virtual second. */
export const FRAME_RATE = 60;

interface KernelTimer {
	readonly due: number;
	readonly order: number;
	readonly callback: () => void;
}

/**
 * The clock that all realms share. It runs frames, and jumps over those in which no realm has anything to do, so that
 * idle time costs nothing. Everything that happens is a function of the seed and of what is asked of it.
 */
export class Kernel {
	readonly random: RandomSource;
	readonly trace = new Trace();
	/** Frames since the start, those that were jumped over included. */
	frame = 0;
	/** Frames that ran. */
	framesRun = 0;
	/** Called before any thread is resumed; set before the first realm is added. Off by default: it costs time. */
	onResume?: (realm: Realm, owner: ThreadOwner | undefined) => void;
	private loops = new Array<RealmLoop>();
	private timers = new Array<KernelTimer>();
	private timerOrder = 0;

	/**
	 * @param seed same seed, same run.
	 * @param use counts what is drawn.
	 */
	constructor(
		readonly seed: string,
		/** Virtual seconds since 1970 at the start. */
		readonly epoch: number,
		use?: ChanceUse,
	) {
		this.random = new RandomSource(seed, use);
	}

	/** Virtual seconds since the start. */
	now(): number {
		return this.frame / FRAME_RATE;
	}

	addRealm(realm: Realm): RealmLoop {
		const loop = new RealmLoop(realm);
		realm.startedAt = this.now();
		realm.scheduler.now = this.now();
		const { onResume } = this;
		if (onResume) realm.scheduler.onResume = (owner) => onResume(realm, owner);
		this.loops.push(loop);
		return loop;
	}

	removeRealm(realm: Realm): void {
		realm.close();
		this.loops = this.loops.filter((loop) => loop.realm !== realm);
	}

	/** Runs a callback of the simulation itself at the start of the first frame at or after a time. */
	schedule(due: number, callback: () => void): void {
		this.timerOrder += 1;
		let index = this.timers.size();
		while (index > 0 && this.timers[index - 1]!.due > due) index -= 1;
		this.timers.insert(index, { due, order: this.timerOrder, callback });
	}

	/** Runs the next frame. */
	step(): void {
		this.frame += 1;
		this.framesRun += 1;
		const now = this.now();
		while (this.timers.size() > 0 && this.timers[0]!.due <= now + 1e-9) this.timers.remove(0)!.callback();
		for (const loop of table.clone(this.loops)) {
			if (loop.realm.closed) continue;
			const work = loop.nextWork(now);
			if (work === undefined || work > now + 1e-9) {
				loop.realm.scheduler.now = now;
				continue;
			}
			const before = loop.realm.scheduler.resumes;
			loop.runFrame(now, 1 / FRAME_RATE);
			this.trace.add(this.frame, loop.realm.name, loop.realm.scheduler.resumes - before);
		}
	}

	/** Runs for a span of virtual time, jumping over frames in which nothing happens. */
	runFor(seconds: number): void {
		this.runUntil(() => false, seconds);
	}

	/**
	 * Runs frames until a condition holds at the end of one.
	 * @param limit virtual seconds after which it stops.
	 * @returns whether the condition held.
	 */
	runUntil(condition: () => boolean, limit: number): boolean {
		const last = this.frame + math.round(limit * FRAME_RATE);
		while (this.frame < last) {
			const target = math.min(this.nextFrame(), last);
			// The frame before the target is where an idle clock would stand.
			if (target > this.frame + 1) this.frame = target - 1;
			this.step();
			if (condition()) return true;
		}
		return false;
	}

	private nextFrame(): number {
		const now = this.now();
		let earliest = math.huge;
		const timer = this.timers[0];
		if (timer) earliest = timer.due;
		for (const loop of this.loops) {
			const work = loop.nextWork(now);
			if (work !== undefined && work < earliest) earliest = work;
			if (earliest <= now) return this.frame + 1;
		}
		if (earliest === math.huge) return math.huge;
		return math.max(this.frame + 1, math.ceil(earliest * FRAME_RATE - 1e-6));
	}
}
