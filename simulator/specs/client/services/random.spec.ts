import { describe, expect, it } from "@rbxts/jest-globals";

describe("Random on a client (reference/engine/datatypes/Random)", () => {
	it("should give the numbers that a server gets when the seed is the same", () => {
		const random = new Random(42);

		// The server's specs expect the same.
		expect([random.NextInteger(1, 1000), random.NextInteger(1, 1000)]).toEqual([136, 334]);
	});
});
