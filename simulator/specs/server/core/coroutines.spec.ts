import { describe, expect, it } from "@rbxts/jest-globals";
import { recordOutput } from "../../shared/history";

function die(problem: unknown): thread {
	const thread = coroutine.create(() => {
		throw problem;
	});
	coroutine.resume(thread);
	return thread;
}

describe("Coroutines (luau.org/library)", () => {
	it("should refuse when what is resumed or closed is no thread", () => {
		expect(() => coroutine.resume(undefined as never)).toThrow(
			"invalid argument #1 to 'resume' (thread expected, got nil)",
		);
		expect(() => coroutine.close(5 as never)).toThrow(
			"invalid argument #1 to 'close' (thread expected, got number)",
		);
		expect(() => coroutine.wrap(5 as never)).toThrow(
			"invalid argument #1 to 'wrap' (function expected, got number)",
		);
	});

	it("should say in which state it is when a coroutine cannot be resumed", () => {
		const dead = coroutine.create(() => {});
		coroutine.resume(dead);

		expect([...coroutine.resume(dead)]).toEqual([false, "cannot resume dead coroutine"]);
		expect([...coroutine.resume(coroutine.running())]).toEqual([false, "cannot resume running coroutine"]);
	});

	it("should say that it is dead, and not what it threw, when one that failed is resumed again", () => {
		const thread = die("once");

		expect([...coroutine.resume(thread)]).toEqual([false, "cannot resume dead coroutine"]);
	});

	it("should give what was thrown as it was when a coroutine throws", () => {
		const problem = { code: 7 };
		const thread = coroutine.create(() => {
			throw problem;
		});

		const [ok, thrown] = coroutine.resume(thread);

		expect(ok).toBe(false);
		expect(thrown).toBe(problem);
	});

	it("should put the caller's position in front when a wrapped function throws a text", () => {
		const wrapped = coroutine.wrap(() => error("inner", 0));

		const [, problem] = pcall((): unknown => wrapped());

		expect(problem).toMatch("coroutines%.spec:%d+: inner$");
	});

	it("should tell what it died of when it is closed", () => {
		const thread = die("the reason");

		const [closed, reason] = coroutine.close(thread) as unknown as LuaTuple<[boolean, unknown]>;

		expect(closed).toBe(false);
		expect(tostring(reason)).toContain("the reason");
	});

	it("should show where it threw when the traceback of a failed coroutine is asked for", () => {
		const thread = die("lost");

		expect(debug.traceback(thread)).toContain("coroutines.spec");
	});
});

describe("task with threads that cannot run (reference/engine/libraries/task)", () => {
	it("should refuse when it gets neither a function nor a thread", () => {
		expect(() => task.spawn(5 as never)).toThrow("invalid argument #1 to 'spawn' (function or thread expected)");
		expect(() => task.defer(5 as never)).toThrow("invalid argument #1 to 'defer' (function or thread expected)");
		expect(() => task.delay(0, 5 as never)).toThrow("invalid argument #1 to 'delay' (function or thread expected)");
	});

	it("should refuse when a thread that is not suspended gets arguments", () => {
		const thread = die("gone");

		expect(() => task.spawn(thread, 1)).toThrow("cannot spawn non-suspended coroutine with arguments");
		expect(() => task.defer(thread, 1)).toThrow("cannot defer non-suspended coroutine with arguments");
	});

	it("should put it out and go on when a thread that is not suspended gets none", () => {
		const readOutput = recordOutput();

		task.spawn(die("gone"));

		expect(
			readOutput().some(
				(line) => line.message.find("cannot resume non-suspended coroutine", 1, true)[0] !== undefined,
			),
		).toBe(true);
	});
});
