import { Realm } from "../datamodel/realm";

/** The parts of a frame, in the order in which they run (RunService.yaml, scripting/scheduler.md). */
export const STAGE_ORDER = [
	"receive",
	"input",
	"preRender",
	"preAnimation",
	"preSimulation",
	"postSimulation",
	"timers",
	"heartbeat",
	"layout",
	"send",
] as const;

export type StageName = (typeof STAGE_ORDER)[number];

/** Something that a realm does at one point of every frame. */
export interface Stage {
	/**
	 * Whether the next frame must run. A realm whose stages and timers have nothing to do is skipped. Absent where another
	 * stage answers for this one too.
	 */
	readonly hasWork?: () => boolean;
	/** @param deltaTime seconds since the last frame. */
	readonly run: (deltaTime: number) => void;
}

/** A message for a realm that becomes visible at a time: a remote event, a replicated change, an input. */
interface InboxEntry {
	readonly due: number;
	readonly order: number;
	readonly deliver: () => void;
}

/** Runs the frames of one realm. */
export class RealmLoop {
	private readonly stages = new Map<StageName, Array<Stage>>();
	/** The stages of a frame one after another, as `STAGE_ORDER` has them, those left out at which nobody does anything. */
	private order = new Array<ReadonlyArray<Stage>>();
	/** What says whether there is work, in one list: every realm is asked in every frame that runs. */
	private readonly workers = new Array<() => boolean>();
	private inbox = new Array<InboxEntry>();
	private inboxOrder = 0;

	constructor(readonly realm: Realm) {
		this.addStage("timers", { run: () => realm.scheduler.runTimers() });
	}

	addStage(name: StageName, stage: Stage): void {
		const stages = this.stages.get(name) ?? [];
		stages.push(stage);
		this.stages.set(name, stages);
		if (stage.hasWork) this.workers.push(stage.hasWork);
		// Replaced, since this may happen in the middle of a frame.
		this.order = STAGE_ORDER.mapFiltered((other) => this.stages.get(other));
	}

	/**
	 * Delivers something in the receive stage of the first frame at or after `due`. Entries of the same time keep the
	 * order in which they were posted.
	 */
	post(due: number, deliver: () => void): void {
		this.inboxOrder += 1;
		const entry = { due, order: this.inboxOrder, deliver };
		let index = this.inbox.size();
		while (index > 0 && this.inbox[index - 1]!.due > due) index -= 1;
		this.inbox.insert(index, entry);
	}

	/** The earliest virtual time at which this realm has something to do; undefined when it never has. */
	nextWork(now: number): number | undefined {
		const { scheduler } = this.realm;
		if (scheduler.hasQueued()) return now;
		for (const hasWork of this.workers) if (hasWork()) return now;
		const due = scheduler.nextDue();
		const message = this.inbox[0]?.due;
		if (due === undefined) return message;
		return message === undefined ? due : math.min(due, message);
	}

	runFrame(now: number, deltaTime: number): void {
		const { scheduler } = this.realm;
		scheduler.now = now;
		this.receive(now);
		scheduler.flush();
		for (const stages of this.order) {
			if (this.realm.closed) return;
			for (const stage of stages) stage.run(deltaTime);
			scheduler.flush();
		}
	}

	private receive(now: number): void {
		const limit = now + 1e-9;
		let count = 0;
		const inbox = this.inbox;
		while (count < inbox.size() && inbox[count]!.due <= limit) count += 1;
		if (count === 0) return;
		const rest = new Array<InboxEntry>();
		for (let i = count; i < inbox.size(); i++) rest.push(inbox[i]!);
		this.inbox = rest;
		for (let i = 0; i < count; i++) {
			if (this.realm.closed) return;
			inbox[i]!.deliver();
			this.realm.scheduler.flush();
		}
	}
}
