import { UserInputService } from "@rbxts/services";
import { DragEvent, DragState, HOLD_SECONDS, IDLE, Point, reduceDrag, REST_SECONDS, wasGesture } from "./drag";
import { Place } from "./place";

export interface DragControlsOptions {
	/** The place at a point, in the coordinates of input objects. */
	readonly findPlaceAt: (point: Point) => Place | undefined;
	/** Whether a place holds something to pick up. */
	readonly canLift: (place: Place) => boolean;
	readonly onChange: (state: DragState) => void;
}

export interface DragControls {
	/** Tells it that the pointer went down on a place. */
	readonly press: (source: Place, input: InputObject) => void;
	/** Calls the drag off. */
	readonly cancel: () => void;
	/** Whether the press that ends now was a drag, so that it is not also a click. */
	readonly wasDrag: () => boolean;
	/** Stops listening. */
	readonly destroy: () => void;
}

function toPoint(input: InputObject): Point {
	return { x: input.Position.X, y: input.Position.Y };
}

/**
 * Follows the pointer from a press to its end. It listens itself, rather than in an effect: effects run after the frame
 * of the press, and a release before that would leave a drag that nobody ends.
 */
export function createDragControls({ findPlaceAt, canLift, onChange }: DragControlsOptions): DragControls {
	let state: DragState = IDLE;
	let source: InputObject | undefined;
	let presses = 0;
	let connections: ReadonlyArray<RBXScriptConnection> = [];

	function send(event: DragEvent) {
		const previous = state;
		state = reduceDrag(previous, event);

		if (state === previous) {
			return;
		}

		if (state.phase !== "dragging" && state.phase !== "armed") {
			unfollow();
		}

		onChange(state);
	}

	function isFrom(input: InputObject, mouse: Enum.UserInputType) {
		return input.UserInputType === Enum.UserInputType.Touch ? input === source : input.UserInputType === mouse;
	}

	function follow() {
		connections = [
			UserInputService.InputChanged.Connect((input) => {
				if (isFrom(input, Enum.UserInputType.MouseMovement)) {
					const at = toPoint(input);
					send({ type: "move", at, target: findPlaceAt(at) });
				}
			}),
			UserInputService.InputEnded.Connect((input) => {
				if (isFrom(input, Enum.UserInputType.MouseButton1)) {
					send({ type: "release", target: findPlaceAt(toPoint(input)) });
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

	function sendLater(seconds: number, event: DragEvent) {
		const press = presses;

		task.delay(seconds, () => {
			if (press === presses) {
				send(event);
			}
		});
	}

	function press(place: Place, input: InputObject) {
		const isTouch = input.UserInputType === Enum.UserInputType.Touch;

		// A pointer that only comes to lie over a place is input, too; a finger that slides onto one is in state Change.
		// Every touch has an input object of its own, so one that is known is not another press.
		if (
			input.UserInputType === Enum.UserInputType.MouseMovement ||
			input.UserInputState !== Enum.UserInputState.Begin ||
			(isTouch && input === source)
		) {
			return;
		}

		if (wasGesture(state)) {
			state = IDLE;
		}

		if ((!isTouch && input.UserInputType !== Enum.UserInputType.MouseButton1) || !canLift(place)) {
			return;
		}

		unfollow();
		source = input;
		presses += 1;
		send({ type: "press", source: place, pointer: isTouch ? "touch" : "mouse", at: toPoint(input) });

		if (state.phase !== "armed") {
			return;
		}

		follow();

		if (isTouch) {
			sendLater(HOLD_SECONDS, { type: "hold" });
			sendLater(REST_SECONDS, { type: "rest" });
		}
	}

	return { press, cancel: () => send({ type: "cancel" }), wasDrag: () => wasGesture(state), destroy: unfollow };
}
