import { describe, expect, it } from "@rbxts/jest-globals";
import { raiseRequestLimits } from "./request-limits";

describe("raiseRequestLimits", () => {
	it("should leave everything as it is when the platform refuses", () => {
		let asked = 0;

		raiseRequestLimits({
			SetRateLimitForRequestType() {
				asked += 1;
				error("it can be called only once");
			},
		});

		expect(asked).toBe(2);
	});

	it("should let a server without players read and write a hundred records at once", () => {
		const bases = new Map<string, number>();

		raiseRequestLimits({
			SetRateLimitForRequestType({ Name }, base) {
				bases.set(Name, base);
			},
		});

		expect(bases.get("StandardRead")).toBeGreaterThanOrEqual(100);
		expect(bases.get("StandardWrite")).toBeGreaterThanOrEqual(100);
	});
});
