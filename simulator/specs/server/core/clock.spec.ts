import { describe, expect, it } from "@rbxts/jest-globals";

describe("os.clock and tick (reference/engine/libraries/os, globals/RobloxGlobals)", () => {
	it("should move on between two readings of one frame", () => {
		const first = os.clock();
		const second = os.clock();

		expect(second).toBeGreaterThan(first);
	});

	it("should never measure less than was waited for", () => {
		for (const seconds of [0.1, 0.25, 1]) {
			const started = os.clock();
			task.wait(seconds);

			expect(os.clock() - started).toBeGreaterThanOrEqual(seconds);
		}
	});

	it("should stay within a millisecond of virtual time when it is read a thousand times", () => {
		const started = os.clock();
		for (let i = 0; i < 1000; i++) os.clock();

		expect(os.clock() - started).toBeLessThan(0.001);
	});
});
