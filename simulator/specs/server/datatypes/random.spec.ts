import { describe, expect, it } from "@rbxts/jest-globals";
import { callMember } from "../../shared/members";

function draw(random: Random, count: number): Array<number> {
	const numbers = new Array<number>();
	for (let i = 0; i < count; i++) numbers.push(random.NextInteger(1, 1000000));
	return numbers;
}

describe("Random (reference/engine/datatypes/Random)", () => {
	it("should refuse when bounds are missing", () => {
		expect(() => callMember(new Random(1), "NextInteger")).toThrow("Argument 1 missing or nil");
		expect(() => callMember(new Random(1), "NextInteger", 1)).toThrow("Argument 2 missing or nil");
	});

	it("should refuse when the list to shuffle has holes", () => {
		const list = [1, 2, 3, 4, 5];
		list[2] = undefined as never;

		expect(() => new Random(1).Shuffle(list)).toThrow("holes");
	});

	it("should give the same numbers when the seed is the same", () => {
		expect(draw(new Random(42), 20)).toEqual(draw(new Random(42), 20));
		expect(draw(new Random(42), 20)).never.toEqual(draw(new Random(43), 20));
	});

	it("should give the numbers that a client gets when the seed is the same", () => {
		const random = new Random(42);

		// The client's specs expect the same.
		expect([random.NextInteger(1, 1000), random.NextInteger(1, 1000)]).toEqual([136, 334]);
	});

	it("should cut off the fraction when a seed has one, and count seeds out of range as 0", () => {
		expect(draw(new Random(0.99), 3)).toEqual(draw(new Random(0), 3));
		expect(draw(new Random(2 ** 60), 3)).toEqual(draw(new Random(0), 3));
	});

	it("should differ when there is no seed", () => {
		expect(draw(new Random(), 5)).never.toEqual(draw(new Random(), 5));
	});

	it("should stay within bounds, both included, when numbers are drawn", () => {
		const random = new Random(7);
		const seen = new Set<number>();

		for (let i = 0; i < 500; i++) {
			seen.add(random.NextInteger(3, 1));
			const number = random.NextNumber();
			expect(number >= 0 && number <= 1).toBe(true);
			const ranged = random.NextNumber(-5, -4);
			expect(ranged >= -5 && ranged <= -4).toBe(true);
		}

		expect(seen.size()).toBe(3);
	});

	it("should go on independently when it is cloned", () => {
		const random = new Random(5);
		draw(random, 3);
		const copy = random.Clone();

		expect(draw(copy, 5)).toEqual(draw(random, 5));
	});

	it("should keep all elements when a list is shuffled", () => {
		const list = [1, 2, 3, 4, 5, 6, 7, 8];

		new Random(3).Shuffle(list);

		expect(list).never.toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(list.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	});

	it("should give directions of length 1 when unit vectors are drawn", () => {
		const random = new Random(3);

		for (let i = 0; i < 20; i++) expect(random.NextUnitVector().Magnitude).toBeCloseTo(1);
	});
});
