import { describe, expect, it } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "./fakes/virtual-timing.fake";
import { startMetrics } from "./metrics";

function setUp(numbers: Record<string, number>) {
	const time = new VirtualTime();
	const target = new Instance("Folder");
	const lines = new Array<string>();
	let writes = 0;
	target.AttributeChanged.Connect(() => (writes += 1));

	startMetrics({
		target,
		timing: new VirtualServerTime(time, 1),
		log: (line) => lines.push(line),
		measure: () => {
			const measured = new Map<string, number>();
			for (const [name, value] of pairs(numbers)) measured.set(name, value);
			return measured;
		},
	});

	return { time, target, lines, countWrites: () => writes };
}

describe("startMetrics", () => {
	it("should have all numbers as attributes at once, and the new ones 10 s later", () => {
		const numbers: Record<string, number> = { QueuedRequests: 0, OldestUnsavedSeconds: 3 };
		const { time, target } = setUp(numbers);
		expect(target.GetAttribute("QueuedRequests")).toBe(0);
		expect(target.GetAttribute("OldestUnsavedSeconds")).toBe(3);

		numbers.QueuedRequests = 7;
		numbers.Retries = 1;
		time.advance(9);
		expect(target.GetAttribute("QueuedRequests")).toBe(0);
		time.advance(1.1);
		expect(target.GetAttribute("QueuedRequests")).toBe(7);
		expect(target.GetAttribute("Retries")).toBe(1);
	});

	it("should write no attribute and no line while nothing changes", () => {
		const { time, lines, countWrites } = setUp({ FailedRequests: 0, DataStoresFailing: 0, Sessions: 40 });
		task.wait();
		const before = countWrites();
		time.advance(3_600);
		task.wait();

		expect(countWrites()).toBe(before);
		expect(lines).toEqual([]);
	});

	it("should write no line for numbers that are no cause for alarm", () => {
		const numbers: Record<string, number> = { FailedRequests: 0, Sessions: 1, OldestUnsavedSeconds: 0 };
		const { time, lines } = setUp(numbers);

		for (const second of $range(1, 100)) {
			numbers.Sessions = second;
			numbers.OldestUnsavedSeconds = second % 50;
			time.advance(10);
		}

		expect(lines).toEqual([]);
	});

	for (const name of ["FailedRequests", "PlayersOnDefaults", "DataStoresFailing"]) {
		it(`should write one line with all numbers when ${name} rises, and one when it falls`, () => {
			const numbers: Record<string, number> = { Sessions: 40, [name]: 0 };
			const { time, lines } = setUp(numbers);
			numbers[name] = 1;
			time.advance(60);
			expect(lines).toHaveLength(1);
			expect(lines[0]).toMatch("Sessions 40");
			expect(lines[0]).toMatch(`${name} 1`);

			numbers[name] = 0;
			time.advance(60);
			expect(lines).toHaveLength(2);
			expect(lines[1]).toMatch(`${name} 0`);
		});
	}

	it("should tell of trouble that was there when it began", () => {
		expect(setUp({ DataStoresFailing: 1 }).lines).toHaveLength(1);
	});
});
