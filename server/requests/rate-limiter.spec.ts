import { describe, expect, it } from "@rbxts/jest-globals";
import { RateLimiter } from "./rate-limiter";

describe("RateLimiter", () => {
	it("should refuse what is over the limit at one moment", () => {
		const limiter = new RateLimiter(3, 1);
		const accepted = [1, 2, 3, 4, 5].map(() => limiter.accept(10));

		expect(accepted).toEqual([true, true, true, false, false]);
	});

	it("should refuse bursts that meet at the edge of a second", () => {
		const limiter = new RateLimiter(2, 1);

		expect([0.8, 0.9, 1.1, 1.2].map((now) => limiter.accept(now))).toEqual([true, true, false, false]);
	});

	it("should let calls through again as the ones before them get old", () => {
		const limiter = new RateLimiter(2, 1);

		expect([0, 0.5, 0.9, 1, 1.4, 1.5].map((now) => limiter.accept(now))).toEqual([
			true,
			true,
			false,
			true,
			false,
			true,
		]);
	});

	it("should not count what it refused", () => {
		const limiter = new RateLimiter(1, 1);
		limiter.accept(0);

		for (const index of $range(1, 99)) {
			limiter.accept(index / 100);
		}

		expect(limiter.accept(1)).toBe(true);
	});
});
