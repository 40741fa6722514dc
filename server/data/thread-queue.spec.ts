import { describe, expect, it } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "./fakes/virtual-timing.fake";
import { ThreadQueue, Turn } from "./thread-queue";

function setUp() {
	const time = new VirtualTime();
	const queue = new ThreadQueue(new VirtualServerTime(time, 1));
	const told = new Array<string>();

	const submit = (name: string, work: (turn: Turn) => void) =>
		task.spawn(() => {
			const ended = queue.submit((turn) => {
				told.push(`${name} begins`);
				work(turn);
				return name;
			});
			told.push(`${name} ${ended.kind}`);
		});

	return { time, queue, told, submit };
}

describe("ThreadQueue", () => {
	it("should tell the one who waits, and go on, when a callback raises an error", () => {
		const { time, told, submit } = setUp();

		submit("first", (turn) => {
			turn.sleep(1);
			error("a bug");
		});
		submit("second", () => undefined);
		time.advance(5);

		expect(told).toEqual(["first begins", "first raised", "second begins", "second done"]);
	});

	it("should hold nothing of a callback any more when the one who waits for it goes on", () => {
		const { time, queue } = setUp();
		const sizes = new Array<number>();

		for (const seconds of [0, 1, 2]) {
			task.spawn(() => {
				queue.submit((turn) => turn.sleep(seconds));
				sizes.push(queue.size());
				queue.submit((turn) => turn.sleep(1));
				sizes.push(queue.size());
			});
		}
		time.advance(60);

		expect(sizes[sizes.size() - 1]).toBe(0);
		expect(queue.size()).toBe(0);
	});

	it("should begin no callback before the one before it has ended, however long that yields", () => {
		const { time, queue, told, submit } = setUp();

		submit("slow", (turn) => {
			turn.sleep(60);
			turn.sleep(60);
		});
		submit("fast", () => undefined);
		time.advance(119);
		expect(told).toEqual(["slow begins"]);
		expect(queue.size()).toBe(2);
		time.advance(2);

		expect(told).toEqual(["slow begins", "slow done", "fast begins", "fast done"]);
		expect(queue.size()).toBe(0);
	});

	it("should drop what waits except the last, and wake the running one, when told to skip", () => {
		const { time, queue, told, submit } = setUp();

		submit("first", (turn) => {
			turn.sleep(60);
			expect(turn.isSkipped()).toBe(true);
		});
		submit("second", () => undefined);
		submit("third", () => undefined);
		submit("last", () => undefined);
		queue.skipToLastEnqueued();
		time.advance(0);

		expect(told).toEqual([
			"first begins",
			"second skipped",
			"third skipped",
			"first done",
			"last begins",
			"last done",
		]);
	});

	it("should let the running one be when nothing waits behind it", () => {
		const { time, queue, told, submit } = setUp();

		submit("only", (turn) => {
			turn.sleep(1);
			told.push(`skipped: ${turn.isSkipped()}`);
		});
		queue.skipToLastEnqueued();
		time.advance(2);

		expect(told).toEqual(["only begins", "skipped: false", "only done"]);
	});

	it("should run a thousand callbacks that do not yield", () => {
		const { told, submit, time } = setUp();

		submit("first", (turn) => turn.sleep(1));
		for (const index of $range(1, 1000)) submit(`${index}`, () => undefined);
		time.advance(1);

		expect(told.size()).toBe(2002);
	});
});
