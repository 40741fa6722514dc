import type { InputEvent } from "../../protocol/input";
import { MAX_EVENTS } from "../../protocol/messages";

/**
 * Collects events for the simulator. Movements wait for the next frame and only the last of a run is sent; everything
 * else goes at once, after the movements that came before it.
 */
export class InputQueue {
	private waiting: InputEvent[] = [];
	private frame: number | undefined;

	constructor(private readonly send: (events: readonly InputEvent[]) => void) {}

	/** Adds what happened. */
	push(event: InputEvent): void {
		const last = this.waiting[this.waiting.length - 1];
		if (last !== undefined && replaces(event, last)) {
			this.waiting[this.waiting.length - 1] = event;
		} else {
			this.waiting.push(event);
		}
		if (!isMove(event) || this.waiting.length >= MAX_EVENTS) {
			this.flush();
		} else {
			this.frame ??= requestAnimationFrame(() => this.flush());
		}
	}

	private flush(): void {
		if (this.frame !== undefined) {
			cancelAnimationFrame(this.frame);
			this.frame = undefined;
		}
		const events = this.waiting;
		this.waiting = [];
		if (events.length > 0) {
			this.send(events);
		}
	}
}

function isMove(event: InputEvent): boolean {
	return event.kind === "mousemove" || event.kind === "touchmove";
}

function replaces(event: InputEvent, last: InputEvent): boolean {
	if (event.kind === "mousemove") {
		return last.kind === "mousemove";
	}
	return event.kind === "touchmove" && last.kind === "touchmove" && event.id === last.id;
}
