import { describe, expect, it } from "@rbxts/jest-globals";
import { DragEvent, DragState, IDLE, Pointer, reduceDrag, wasGesture } from "./drag";
import { keyPlace, slotPlace } from "./place";

const ORIGIN = { x: 100, y: 100 };

function at(slot: number | undefined) {
	return slot === undefined ? undefined : slotPlace(slot);
}

function press(pointer: Pointer): DragEvent {
	return { type: "press", source: slotPlace(3), pointer, at: ORIGIN };
}

function moveBy(x: number, y: number, slot?: number): DragEvent {
	return { type: "move", at: { x: ORIGIN.x + x, y: ORIGIN.y + y }, target: at(slot) };
}

function run(...events: DragEvent[]): DragState {
	let state: DragState = IDLE;

	for (const event of events) {
		state = reduceDrag(state, event);
	}

	return state;
}

describe("reduceDrag", () => {
	it("should stay idle when the pointer moves without a press", () => {
		expect(run(moveBy(50, 0, 4), { type: "hold" }, { type: "release", target: slotPlace(4) })).toBe(IDLE);
	});

	it("should be a click when the mouse is let go within six pixels", () => {
		expect(run(press("mouse"), moveBy(5, 0), { type: "release", target: slotPlace(3) })).toBe(IDLE);
	});

	it("should not drag when a mouse only rests", () => {
		expect(run(press("mouse"), { type: "hold" }).phase).toBe("armed");
	});

	it("should have no target when it is let go outside of every place", () => {
		const state = run(press("mouse"), moveBy(300, 0), { type: "release" });

		expect(state).toEqual({ phase: "dropped", source: slotPlace(3), target: undefined });
	});

	it("should drop nothing when it is let go where it came from", () => {
		expect(run(press("mouse"), moveBy(8, 0, 3), { type: "release", target: slotPlace(3) }).phase).toBe("cancelled");
	});

	it("should drop nothing when it was called off before", () => {
		const state = run(
			press("mouse"),
			moveBy(94, 0, 4),
			{ type: "cancel" },
			{ type: "release", target: slotPlace(4) },
		);

		expect(state.phase).toBe("cancelled");
	});

	it("should call the drag off when a second finger comes down", () => {
		expect(run(press("touch"), { type: "hold" }, press("touch")).phase).toBe("cancelled");
	});

	it("should leave scrolling alone when a finger moves before it rested", () => {
		const state = run(press("touch"), moveBy(0, 11), { type: "hold" }, moveBy(0, 90, 9));

		expect(state.phase).toBe("cancelled");
	});

	it("should keep waiting when a finger trembles", () => {
		expect(run(press("touch"), moveBy(7, 7)).phase).toBe("armed");
	});

	it("should pick up when a finger rests", () => {
		const state = run(press("touch"), { type: "hold" });

		expect(state.phase === "dragging" && state.target).toEqual(slotPlace(3));
	});

	it("should be a tap when a finger rests for a moment only", () => {
		const state = run(press("touch"), { type: "hold" }, { type: "release", target: slotPlace(3) });

		expect(state).toBe(IDLE);
		expect(wasGesture(state)).toBe(false);
	});

	it("should ask for the menu when a finger rested for long and never moved", () => {
		const state = run(press("touch"), { type: "hold" }, { type: "rest" }, moveBy(4, 0, 3), { type: "release" });

		expect(state.phase).toBe("held");
		expect(wasGesture(state)).toBe(true);
	});

	it("should not ask for the menu when a finger moved away and came back", () => {
		const state = run(press("touch"), { type: "hold" }, moveBy(60, 0), { type: "rest" }, moveBy(0, 0, 3), {
			type: "release",
			target: slotPlace(3),
		});

		expect(state.phase).toBe("cancelled");
	});

	it("should tell a key from a slot of the same number", () => {
		const state = run(press("mouse"), moveBy(94, 0), { type: "release", target: keyPlace(3) });

		expect(state).toEqual({ phase: "dropped", source: slotPlace(3), target: keyPlace(3) });
	});

	it("should pick up when the mouse moves six pixels", () => {
		expect(run(press("mouse"), moveBy(0, 6, 3)).phase).toBe("dragging");
	});

	it("should forget the target when the pointer leaves the slots", () => {
		const state = run(press("mouse"), moveBy(94, 0, 4), moveBy(400, 0));

		expect(state.phase === "dragging" && state.position.x).toBe(500);
		expect(state.phase === "dragging" && state.target).toBeUndefined();
	});

	it("should drop when it is let go over another slot", () => {
		const state = run(press("mouse"), moveBy(94, 0, 4), { type: "release", target: slotPlace(4) });

		expect(state).toEqual({ phase: "dropped", source: slotPlace(3), target: slotPlace(4) });
	});

	it("should be ready again when a drop or a cancel is over", () => {
		const dropped = run(press("mouse"), moveBy(94, 0, 4), { type: "release", target: slotPlace(4) });
		const cancelled = run(press("mouse"), { type: "cancel" });

		expect(reduceDrag(dropped, press("mouse")).phase).toBe("armed");
		expect(reduceDrag(cancelled, press("mouse")).phase).toBe("armed");
	});
});
