import type { InputEvent } from "../../protocol/input";
import { place } from "./mouse";

/** Sends fingers on the stage as events; each finger keeps a small integer for as long as it touches. */
export function listenToTouch(stage: HTMLElement, push: (event: InputEvent) => void): void {
	const fingers = new Map<number, number>();
	stage.addEventListener("pointerdown", (event) => {
		if (event.pointerType === "mouse") {
			return;
		}
		// Stops the browser from playing the same touch again as a mouse.
		event.preventDefault();
		stage.setPointerCapture(event.pointerId);
		const id = freeId(fingers);
		fingers.set(event.pointerId, id);
		push({ kind: "touchstart", id, ...place(stage, event) });
	});
	stage.addEventListener("pointermove", (event) => {
		const id = fingers.get(event.pointerId);
		if (id !== undefined) {
			push({ kind: "touchmove", id, ...place(stage, event) });
		}
	});
	const lift = (kind: "touchend" | "touchcancel") => (event: PointerEvent) => {
		const id = fingers.get(event.pointerId);
		if (id !== undefined) {
			fingers.delete(event.pointerId);
			push({ kind, id, ...place(stage, event) });
		}
	};
	stage.addEventListener("pointerup", lift("touchend"));
	stage.addEventListener("pointercancel", lift("touchcancel"));
	// A pen or finger that has no pointer events of its own kind still sends these; both would count twice.
	for (const type of ["touchstart", "touchend"] as const) {
		stage.addEventListener(type, (event) => event.cancelable && event.preventDefault(), { passive: false });
	}
}

function freeId(fingers: ReadonlyMap<number, number>): number {
	const taken = new Set(fingers.values());
	let id = 0;
	while (taken.has(id)) {
		id += 1;
	}
	return id;
}
