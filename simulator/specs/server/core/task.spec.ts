import { describe, expect, it } from "@rbxts/jest-globals";
import { RunService } from "@rbxts/services";
import { recordOutput } from "../../shared/history";

const FRAME = 1 / 60;

describe("task (reference/engine/libraries/task, scripting/scheduler)", () => {
	it("should refuse when what is cancelled is no thread, or runs", () => {
		expect(() => task.cancel(5 as never)).toThrow("invalid argument #1 to 'cancel'");
		expect(() => task.cancel(coroutine.running())).toThrow("cannot cancel thread");
	});

	it("should refuse, and leave the thread's other waits alone, when it waits where a thread cannot yield", () => {
		const waits = [
			() => void task.wait(0.1),
			() => void RunService.Heartbeat.Wait(),
			() => void game.WaitForChild("Nothing"),
		];
		for (const yieldOnce of waits) {
			const replace = () => {
				yieldOnce();
				return "y";
			};
			const [, problem] = pcall(() => "x".gsub("x", replace));

			expect(tostring(problem)).toContain("thread is not yieldable");
		}

		expect(task.wait(0.5)).toBeGreaterThanOrEqual(0.5);
	});

	it("should put the error out and go on when a spawned function errors", () => {
		const readOutput = recordOutput();

		task.spawn(() => error("spawned thread failed"));

		const errors = readOutput().filter((line) => line.messageType === Enum.MessageType.MessageError);
		expect(errors.size()).toBe(1);
		expect(errors[0]!.message).toContain("spawned thread failed");
		expect(errors[0]!.message).toContain("task.spec");
	});

	it("should run at once with its arguments when a function is spawned", () => {
		let heard: unknown;

		const thread = task.spawn((a: number, b: string) => (heard = `${a} ${b}`), 1, "two");

		expect(heard).toBe("1 two");
		expect(coroutine.status(thread)).toBe("dead");
	});

	it("should run after the present thread yields when a function is deferred", () => {
		const heard = new Array<string>();

		task.defer(() => heard.push("deferred"));
		heard.push("here");
		task.wait();

		expect(heard).toEqual(["here", "deferred"]);
	});

	it("should run what a deferred function defers at the same resumption point", () => {
		const frames = new Array<number>();
		const started = os.clock();

		task.defer(() => task.defer(() => frames.push(os.clock() - started)));
		task.wait(0.5);

		expect(frames.size()).toBe(1);
		expect(frames[0]).toBeLessThanOrEqual(FRAME);
	});

	it("should wait one frame when it waits for nothing", () => {
		const started = os.clock();

		const elapsed = task.wait();

		expect(elapsed).toBeCloseTo(FRAME);
		expect(os.clock() - started).toBeCloseTo(FRAME);
	});

	it("should resume in the first frame at or after the time, and tell what passed, when it waits", () => {
		const elapsed = task.wait(0.51);

		expect(elapsed).toBeGreaterThanOrEqual(0.51);
		expect(elapsed).toBeLessThan(0.51 + FRAME);
	});

	it("should keep the order of the times when functions are delayed", () => {
		const heard = new Array<string>();

		task.delay(0.2, () => heard.push("later"));
		task.delay(0.1, (text: string) => heard.push(text), "sooner");
		task.delay(0.1, () => heard.push("second of its time"));
		task.wait(0.3);

		expect(heard).toEqual(["sooner", "second of its time", "later"]);
	});

	it("should never run when its thread is cancelled", () => {
		let ran = false;
		const delayed = task.delay(0.1, () => (ran = true));
		const deferred = task.defer(() => (ran = true));

		task.cancel(delayed);
		task.cancel(deferred);
		task.wait(0.2);

		expect(ran).toBe(false);
	});

	it("should resume a coroutine with values when one is spawned", () => {
		let heard: unknown;
		const thread = coroutine.create(() => {
			heard = coroutine.yield()[0];
		});
		coroutine.resume(thread);

		task.spawn(thread, "resumed");

		expect(heard).toBe("resumed");
	});
});

describe("Legacy scheduling (scripting/scheduler: wait, delay, spawn)", () => {
	it("should wait at least 0.03 seconds when wait is called without a time", () => {
		const started = os.clock();

		// eslint-disable-next-line roblox-ts/prefer-task-library -- it is what this is about
		wait();

		expect(os.clock() - started).toBeGreaterThanOrEqual(0.03);
	});

	it("should not run at once when spawn is called", () => {
		let ran = false;

		// eslint-disable-next-line roblox-ts/prefer-task-library -- it is what this is about
		spawn(() => (ran = true));
		expect(ran).toBe(false);
		task.wait(0.1);

		expect(ran).toBe(true);
	});
});
