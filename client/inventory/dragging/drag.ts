import { isSamePlace, Place } from "./place";

/** A point on the screen in pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** What holds the item: a mouse starts a drag by moving, a finger by resting, since moving one scrolls. */
export type Pointer = "mouse" | "touch";

/** Pixels that a mouse must move before a press becomes a drag. */
export const MOUSE_SLOP = 6;
/** Pixels that a finger may tremble before it counts as scrolling, or as dragging. */
export const TOUCH_SLOP = 10;
/** Seconds that a finger must rest before it picks an item up. */
export const HOLD_SECONDS = 0.15;
/** Seconds after which a finger that has not moved asks for the menu when it is lifted. */
export const REST_SECONDS = 0.5;

export interface Idle {
	readonly phase: "idle";
}

/** Pressed, and not yet known whether it becomes a click, a drag or a scroll. */
export interface Armed {
	readonly phase: "armed";
	readonly source: Place;
	readonly pointer: Pointer;
	readonly origin: Point;
}

export interface Dragging {
	readonly phase: "dragging";
	readonly source: Place;
	readonly origin: Point;
	readonly position: Point;
	/** What lies under the pointer. */
	readonly target?: Place;
	/** It has left the place where it was picked up. */
	readonly moved: boolean;
	/** It has stayed there for long. */
	readonly rested: boolean;
}

/** Let go over another place, or, without a target, over none. Stays until the next press. */
export interface Dropped {
	readonly phase: "dropped";
	readonly source: Place;
	readonly target?: Place;
}

/** A finger rested on it and let go: it wants the menu. Stays until the next press. */
export interface Held {
	readonly phase: "held";
	readonly source: Place;
	readonly position: Point;
}

/** Let go where it came from, or called off. Nothing happens to the item. Stays until the next press. */
export interface Cancelled {
	readonly phase: "cancelled";
	readonly source: Place;
}

export type DragState = Idle | Armed | Dragging | Dropped | Held | Cancelled;

export type DragEvent =
	| { readonly type: "press"; readonly source: Place; readonly pointer: Pointer; readonly at: Point }
	| { readonly type: "move"; readonly at: Point; readonly target?: Place }
	| { readonly type: "hold" }
	| { readonly type: "rest" }
	| { readonly type: "release"; readonly target?: Place }
	| { readonly type: "cancel" };

export const IDLE: Idle = { phase: "idle" };

/** The state after an event. The caller acts on the change to `dropped` and `held`, and shows `dragging`. */
export function reduceDrag(state: DragState, event: DragEvent): DragState {
	switch (event.type) {
		case "press":
			// A second finger, or a second button, means that the player wants something else.
			return isUnderWay(state)
				? { phase: "cancelled", source: state.source }
				: { phase: "armed", source: event.source, pointer: event.pointer, origin: event.at };
		case "move":
			return move(state, event.at, event.target);
		case "hold":
			return state.phase === "armed" && state.pointer === "touch" ? pickUp(state) : state;
		case "rest":
			return state.phase === "dragging" && !state.moved ? { ...state, rested: true } : state;
		case "release":
			return release(state, event.target);
		case "cancel":
			return isUnderWay(state) ? { phase: "cancelled", source: state.source } : state;
	}
}

/** Whether the press that led to this state is over, and was not a click. */
export function wasGesture(state: DragState): boolean {
	return state.phase === "dropped" || state.phase === "held" || state.phase === "cancelled";
}

function isUnderWay(state: DragState): state is Armed | Dragging {
	return state.phase === "armed" || state.phase === "dragging";
}

function pickUp({ source, origin }: Armed): Dragging {
	return { phase: "dragging", source, origin, position: origin, target: source, moved: false, rested: false };
}

function distanceOf(from: Point, to: Point): number {
	return math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2);
}

function move(state: DragState, at: Point, target: Place | undefined): DragState {
	if (state.phase === "dragging") {
		return { ...state, position: at, target, moved: state.moved || distanceOf(state.origin, at) > TOUCH_SLOP };
	}

	if (state.phase !== "armed") {
		return state;
	}

	const distance = distanceOf(state.origin, at);

	if (state.pointer === "touch") {
		return distance > TOUCH_SLOP ? { phase: "cancelled", source: state.source } : state;
	}

	return distance >= MOUSE_SLOP ? { ...pickUp(state), position: at, target, moved: true } : state;
}

function release(state: DragState, target: Place | undefined): DragState {
	if (state.phase === "armed") {
		return IDLE;
	}

	if (state.phase !== "dragging") {
		return state;
	}

	const { source, position, moved, rested } = state;

	if (!moved) {
		return rested ? { phase: "held", source, position } : IDLE;
	}

	return isSamePlace(source, target) ? { phase: "cancelled", source } : { phase: "dropped", source, target };
}
