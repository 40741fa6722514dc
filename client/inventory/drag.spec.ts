import { describe, expect, it } from "@rbxts/jest-globals";
import { DragEvent, DragState, IDLE, Pointer, reduceDrag } from "./drag";

const ORIGIN = { x: 100, y: 100 };

function press(pointer: Pointer): DragEvent {
	return { type: "press", slot: 3, pointer, at: ORIGIN };
}

function moveBy(x: number, y: number, target?: number): DragEvent {
	return { type: "move", at: { x: ORIGIN.x + x, y: ORIGIN.y + y }, target };
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
		expect(run(moveBy(50, 0, 4), { type: "hold" }, { type: "release", target: 4 })).toBe(IDLE);
	});

	it("should be a click when the mouse is let go within six pixels", () => {
		expect(run(press("mouse"), moveBy(5, 0), { type: "release", target: 3 })).toBe(IDLE);
	});

	it("should not drag when a mouse only rests", () => {
		expect(run(press("mouse"), { type: "hold" }).phase).toBe("armed");
	});

	it("should drop nothing when it is let go outside of every slot", () => {
		expect(run(press("mouse"), moveBy(300, 0), { type: "release" })).toEqual({ phase: "cancelled", slot: 3 });
	});

	it("should drop nothing when it is let go where it came from", () => {
		expect(run(press("mouse"), moveBy(8, 0, 3), { type: "release", target: 3 }).phase).toBe("cancelled");
	});

	it("should drop nothing when it was called off before", () => {
		const state = run(press("mouse"), moveBy(94, 0, 4), { type: "cancel" }, { type: "release", target: 4 });

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
		expect(run(press("touch"), { type: "hold" })).toEqual({
			phase: "dragging",
			slot: 3,
			position: ORIGIN,
			target: 3,
		});
	});

	it("should pick up when the mouse moves six pixels", () => {
		expect(run(press("mouse"), moveBy(0, 6, 3)).phase).toBe("dragging");
	});

	it("should forget the target when the pointer leaves the slots", () => {
		const state = run(press("mouse"), moveBy(94, 0, 4), moveBy(400, 0));

		expect(state).toEqual({ phase: "dragging", slot: 3, position: { x: 500, y: 100 }, target: undefined });
	});

	it("should drop when it is let go over another slot", () => {
		const state = run(press("mouse"), moveBy(94, 0, 4), { type: "release", target: 4 });

		expect(state).toEqual({ phase: "dropped", slot: 3, target: 4 });
	});

	it("should be ready again when a drop or a cancel is over", () => {
		const dropped = run(press("mouse"), moveBy(94, 0, 4), { type: "release", target: 4 });
		const cancelled = run(press("mouse"), { type: "cancel" });

		expect(reduceDrag(dropped, press("mouse")).phase).toBe("armed");
		expect(reduceDrag(cancelled, press("mouse")).phase).toBe("armed");
	});
});
