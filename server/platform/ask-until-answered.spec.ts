import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { askUntilAnswered } from "./ask-until-answered";

function setUp(failures: number) {
	const world = new VirtualTime();
	const timing = new VirtualServerTime(world, 1);
	const asked = new Array<number>();
	const state: { wanted: boolean; answer?: string; done: boolean } = { wanted: true, done: false };
	const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});

	task.spawn(() => {
		state.answer = askUntilAnswered({
			subject: "it",
			ask: () => {
				asked.push(world.now());

				if (asked.size() <= failures) {
					error("HTTP 500", 0);
				}

				return "yes";
			},
			isWanted: () => state.wanted,
			timing,
		});
		state.done = true;
	});

	return { world, asked, state, warned };
}

describe("askUntilAnswered", () => {
	it("should ask again later and later, at least once in two minutes, when there is no answer", () => {
		const { world, asked, state, warned } = setUp(12);

		world.advance(3_600);

		expect(state.answer).toBe("yes");
		expect(asked.size()).toBe(13);
		asked.forEach((time, index) => {
			const pause = time - (asked[index - 1] ?? time);
			const longest = index === 0 ? 0 : math.min(120, 2 ** (index - 1));
			expect(pause).toBeGreaterThanOrEqual(0.8 * longest);
			expect(pause).toBeLessThanOrEqual(longest);
		});
		expect(warned).toHaveBeenCalledTimes(2);
		warned.mockRestore();
	});

	it("should stop when nobody waits for the answer any more", () => {
		const { world, asked, state, warned } = setUp(1_000);
		world.advance(10);
		const before = asked.size();

		state.wanted = false;
		world.advance(3_600);

		expect(state.done).toBe(true);
		expect(state.answer).toBeUndefined();
		expect(asked.size()).toBe(before);
		warned.mockRestore();
	});

	it("should ask once when there is an answer", () => {
		const { asked, state, warned } = setUp(0);

		expect(state.answer).toBe("yes");
		expect(asked).toEqual([0]);
		expect(warned).never.toHaveBeenCalled();
		warned.mockRestore();
	});
});
