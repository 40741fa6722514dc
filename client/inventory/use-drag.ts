import React, { useBinding, useEffect, useMemo, useState } from "@rbxts/react";
import { UserInputService } from "@rbxts/services";
import { useLatest } from "client/ui/hooks/use-latest";
import { DragEvent, DragState, HOLD_SECONDS, IDLE, Point, reduceDrag } from "./drag";

export interface DragOptions {
	/** Slot whose cell is at a point, in the coordinates of input objects. */
	readonly findSlotAt: (point: Point) => number | undefined;
	/** Whether a slot holds something to pick up. */
	readonly canLift: (slot: number) => boolean;
	readonly onDrop: (slot: number, target: number) => void;
}

export interface DragControls {
	/** Tells it that the pointer went down on a slot. */
	readonly press: (slot: number, input: InputObject) => void;
	/** Calls the drag off. */
	readonly cancel: () => void;
	/** Whether the press that ends now was a drag, so that it is not also a click. */
	readonly wasDrag: () => boolean;
	/** Stops listening. */
	readonly destroy: () => void;
}

export interface Drag extends DragControls {
	/** The slot whose item hangs on the pointer. */
	readonly slot?: number;
	/** The slot under the pointer, during a drag. */
	readonly target?: number;
	readonly position: React.Binding<Point>;
}

/** What has to be drawn again when it changes. */
interface Shown {
	readonly slot?: number;
	readonly target?: number;
}

const NOTHING: Shown = {};

/** Runs the drags of one grid. It listens to the pointer only from a press to its end. */
export function useDrag(options: DragOptions): Drag {
	const latest = useLatest(options);
	const [shown, setShown] = useState<Shown>(NOTHING);
	const [position, setPosition] = useBinding<Point>({ x: 0, y: 0 });

	const controls = useMemo(
		() =>
			createDragControls({
				findSlotAt: (point) => latest.current.findSlotAt(point),
				canLift: (slot) => latest.current.canLift(slot),
				onDrop: (slot, target) => latest.current.onDrop(slot, target),
				onChange: (state) => {
					if (state.phase !== "dragging") {
						setShown(NOTHING);
						return;
					}

					const { slot, target } = state;
					setPosition(state.position);
					setShown((before) =>
						before.slot === slot && before.target === target ? before : { slot, target },
					);
				},
			}),
		[],
	);

	useEffect(() => controls.destroy, []);

	return { ...controls, ...shown, position };
}

interface DragControlsOptions extends DragOptions {
	readonly onChange: (state: DragState) => void;
}

function toPoint(input: InputObject): Point {
	return { x: input.Position.X, y: input.Position.Y };
}

/**
 * Listens itself, rather than in an effect: effects run after the frame of the press, and a release before that would
 * leave a drag that nobody ends.
 */
function createDragControls({ findSlotAt, canLift, onDrop, onChange }: DragControlsOptions): DragControls {
	let state: DragState = IDLE;
	let source: InputObject | undefined;
	let dragged = false;
	let connections: ReadonlyArray<RBXScriptConnection> = [];

	function send(event: DragEvent) {
		const previous = state;
		state = reduceDrag(previous, event);

		if (state === previous) {
			return;
		}

		if (state.phase === "dragging") {
			dragged = true;
		} else if (state.phase !== "armed") {
			unfollow();
		}

		onChange(state);

		if (state.phase === "dropped") {
			onDrop(state.slot, state.target);
		}
	}

	function isFrom(input: InputObject, mouse: Enum.UserInputType) {
		return input.UserInputType === Enum.UserInputType.Touch ? input === source : input.UserInputType === mouse;
	}

	function follow() {
		connections = [
			UserInputService.InputChanged.Connect((input) => {
				if (isFrom(input, Enum.UserInputType.MouseMovement)) {
					const at = toPoint(input);
					send({ type: "move", at, target: findSlotAt(at) });
				}
			}),
			UserInputService.InputEnded.Connect((input) => {
				if (isFrom(input, Enum.UserInputType.MouseButton1)) {
					send({ type: "release", target: findSlotAt(toPoint(input)) });
				}
			}),
			UserInputService.WindowFocusReleased.Connect(() => send({ type: "cancel" })),
		];
	}

	function unfollow() {
		for (const connection of connections) {
			connection.Disconnect();
		}

		connections = [];
	}

	function press(slot: number, input: InputObject) {
		const isTouch = input.UserInputType === Enum.UserInputType.Touch;

		// A pointer that only comes to lie over a slot is input, too; a finger that slides onto one is in state Change.
		// Every touch has an input object of its own, so one that is known is not another press.
		if (
			input.UserInputType === Enum.UserInputType.MouseMovement ||
			input.UserInputState !== Enum.UserInputState.Begin ||
			(isTouch && input === source)
		) {
			return;
		}

		dragged = false;

		if ((!isTouch && input.UserInputType !== Enum.UserInputType.MouseButton1) || !canLift(slot)) {
			return;
		}

		unfollow();
		source = input;
		send({ type: "press", slot, pointer: isTouch ? "touch" : "mouse", at: toPoint(input) });

		const armed = state;

		if (armed.phase !== "armed") {
			return;
		}

		follow();

		if (isTouch) {
			task.delay(HOLD_SECONDS, () => {
				if (state === armed) {
					send({ type: "hold" });
				}
			});
		}
	}

	return { press, cancel: () => send({ type: "cancel" }), wasDrag: () => dragged, destroy: unfollow };
}
