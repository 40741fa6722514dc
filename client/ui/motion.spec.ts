import { describe, expect, it } from "@rbxts/jest-globals";
import { BRISK, isAtRest, Motion, stepSpring } from "./motion";

const START: Motion = { position: 0, velocity: 0 };

function run(seconds: number, frames: number): Motion {
	let motion = START;

	for (const _ of $range(1, frames)) {
		motion = stepSpring(motion, 1, BRISK, seconds / frames);
	}

	return motion;
}

describe("stepSpring", () => {
	it("should not move when no time passes", () => {
		expect(stepSpring(START, 1, BRISK, 0)).toEqual(START);
	});

	it("should not overshoot when a frame takes a second", () => {
		const motion = stepSpring(START, 1, BRISK, 1);

		expect(isAtRest(motion, 1)).toBe(true);
	});

	it("should end at the same place when frames are coarse or fine", () => {
		expect(run(0.05, 1).position).toBeCloseTo(run(0.05, 24).position, 6);
	});

	it("should be nearly there when 160 ms are over", () => {
		expect(run(0.16, 10).position).toBeGreaterThan(0.985);
		expect(run(0.16, 10).position).toBeLessThan(1);
	});

	it("should come to rest when half a second is over", () => {
		expect(isAtRest(run(0.5, 30), 1)).toBe(true);
	});
});
