/** A place on the screen in pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** What holds the item: a mouse starts a drag by moving, a finger by resting, since moving one scrolls. */
export type Pointer = "mouse" | "touch";

/** Pixels that a mouse must move before a press becomes a drag. */
export const MOUSE_SLOP = 6;
/** Pixels that a finger may tremble before it counts as scrolling. */
export const TOUCH_SLOP = 10;
/** Seconds that a finger must rest before it picks an item up. */
export const HOLD_SECONDS = 0.15;

export interface Idle {
	readonly phase: "idle";
}

/** Pressed, and not yet known whether it becomes a click, a drag or a scroll. */
export interface Armed {
	readonly phase: "armed";
	readonly slot: number;
	readonly pointer: Pointer;
	readonly origin: Point;
}

export interface Dragging {
	readonly phase: "dragging";
	readonly slot: number;
	readonly position: Point;
	/** The slot under the pointer. */
	readonly target?: number;
}

/** Let go over another slot. Stays until the next press. */
export interface Dropped {
	readonly phase: "dropped";
	readonly slot: number;
	readonly target: number;
}

/** Let go elsewhere, or called off. Nothing happens to the item. Stays until the next press. */
export interface Cancelled {
	readonly phase: "cancelled";
	readonly slot: number;
}

export type DragState = Idle | Armed | Dragging | Dropped | Cancelled;

export type DragEvent =
	| { readonly type: "press"; readonly slot: number; readonly pointer: Pointer; readonly at: Point }
	| { readonly type: "move"; readonly at: Point; readonly target?: number }
	| { readonly type: "hold" }
	| { readonly type: "release"; readonly target?: number }
	| { readonly type: "cancel" };

export const IDLE: Idle = { phase: "idle" };

/** The state after an event. The caller acts on the change to `dropped`, and shows `dragging`. */
export function reduceDrag(state: DragState, event: DragEvent): DragState {
	switch (event.type) {
		case "press":
			// A second finger, or a second button, means that the player wants something else.
			return isHeld(state)
				? { phase: "cancelled", slot: state.slot }
				: { phase: "armed", slot: event.slot, pointer: event.pointer, origin: event.at };
		case "move":
			return move(state, event.at, event.target);
		case "hold":
			return state.phase === "armed" && state.pointer === "touch"
				? { phase: "dragging", slot: state.slot, position: state.origin, target: state.slot }
				: state;
		case "release":
			return release(state, event.target);
		case "cancel":
			return isHeld(state) ? { phase: "cancelled", slot: state.slot } : state;
	}
}

function isHeld(state: DragState): state is Armed | Dragging {
	return state.phase === "armed" || state.phase === "dragging";
}

function move(state: DragState, at: Point, target: number | undefined): DragState {
	if (state.phase === "dragging") {
		return { ...state, position: at, target };
	}

	if (state.phase !== "armed") {
		return state;
	}

	const distance = math.sqrt((at.x - state.origin.x) ** 2 + (at.y - state.origin.y) ** 2);

	if (state.pointer === "touch") {
		return distance > TOUCH_SLOP ? { phase: "cancelled", slot: state.slot } : state;
	}

	return distance >= MOUSE_SLOP ? { phase: "dragging", slot: state.slot, position: at, target } : state;
}

function release(state: DragState, target: number | undefined): DragState {
	if (state.phase === "armed") {
		return IDLE;
	}

	if (state.phase !== "dragging") {
		return state;
	}

	return target !== undefined && target !== state.slot
		? { phase: "dropped", slot: state.slot, target }
		: { phase: "cancelled", slot: state.slot };
}
