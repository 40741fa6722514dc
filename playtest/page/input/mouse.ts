import type { InputEvent } from "../../protocol/input";

/** Wheels send about this many pixels per notch; touch pads send many small amounts, which add up to notches. */
const NOTCH_PIXELS = 100;
/** Pixels that stand for one line, where a browser counts in lines. */
const LINE_PIXELS = 34;
/** A pause of this many milliseconds ends a movement on a touch pad. */
const PAUSE = 250;

/** Sends mouse and wheel of the stage as events. */
export function listenToMouse(
	stage: HTMLElement,
	isEditor: (target: EventTarget | null) => boolean,
	push: (event: InputEvent) => void,
): void {
	const held = new Set<number>();
	stage.addEventListener("mousedown", (event) => {
		const button = readButton(event);
		if (button === undefined) {
			return;
		}
		if (!isEditor(event.target)) {
			// The browser would select, drag, scroll by the middle button, or take the focus from the stage.
			event.preventDefault();
		}
		held.add(button);
		push({ kind: "mousedown", button, ...place(stage, event) });
	});
	// On the window: a drag goes on outside the stage, and its end must not be missed.
	window.addEventListener("mouseup", (event) => {
		const button = readButton(event);
		if (button !== undefined && held.delete(button)) {
			push({ kind: "mouseup", button, ...place(stage, event) });
		}
	});
	window.addEventListener("mousemove", (event) => {
		if (held.size > 0 || (event.target instanceof Node && stage.contains(event.target))) {
			push({ kind: "mousemove", ...place(stage, event) });
		}
	});
	stage.addEventListener("contextmenu", (event) => event.preventDefault());
	listenToWheel(stage, push);
}

function listenToWheel(stage: HTMLElement, push: (event: InputEvent) => void): void {
	let sum = 0;
	let last = 0;
	stage.addEventListener(
		"wheel",
		(event) => {
			// Ctrl and wheel is the browser's zoom, and a pinch on a touch pad looks the same.
			if (event.ctrlKey) {
				return;
			}
			event.preventDefault();
			const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_PIXELS;
			if (event.timeStamp - last > PAUSE || Math.sign(pixels) !== Math.sign(sum)) {
				sum = 0;
			}
			last = event.timeStamp;
			sum += pixels;
			while (Math.abs(sum) >= NOTCH_PIXELS) {
				const delta = sum > 0 ? -1 : 1;
				sum += delta * NOTCH_PIXELS;
				push({ kind: "wheel", delta, ...place(stage, event) });
			}
		},
		{ passive: false },
	);
}

function readButton(event: MouseEvent): 0 | 1 | 2 | undefined {
	const { button } = event;
	return button === 0 || button === 1 || button === 2 ? button : undefined;
}

/** Pixels from the top-left of the stage. */
export function place(
	stage: HTMLElement,
	event: { readonly clientX: number; readonly clientY: number },
): { readonly x: number; readonly y: number } {
	const { left, top } = stage.getBoundingClientRect();
	return { x: event.clientX - left, y: event.clientY - top };
}
