import { describe, expect, it } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "./fakes/virtual-timing.fake";
import { sleep } from "./pending";
import { RecentAnswers } from "./recent-answers";

function setUp() {
	const time = new VirtualTime();
	const timing = new VirtualServerTime(time, 1);
	const world = { latency: 0.1, failing: false };
	const asked = new Array<string>();
	const told = new Array<string>();

	const answers = new RecentAnswers<string>({
		ask: (about) => {
			asked.push(about);
			sleep(world.latency, timing);

			if (world.failing) {
				throw "InternalError";
			}

			return `${about} ${asked.size()}`;
		},
		unanswered: "nothing",
		patience: 1,
		reuse: 0.4,
		timing,
	});

	const find = (about: string) => void task.spawn(() => told.push(answers.find(about)));

	return { time, world, answers, asked, told, find };
}

describe("RecentAnswers", () => {
	it("should have nothing to tell when asking fails or takes too long", () => {
		const { time, world, told, find } = setUp();
		world.failing = true;
		find("a");
		time.advance(0.2);
		expect(told).toEqual(["nothing"]);

		world.failing = false;
		world.latency = 10;
		find("b");
		time.advance(0.9);
		expect(told.size()).toBe(1);
		time.advance(0.2);
		expect(told).toEqual(["nothing", "nothing"]);
	});

	it("should ask once for all who ask within a moment, and anew afterwards", () => {
		const { time, asked, told, find } = setUp();
		find("a");
		find("a");
		find("b");
		time.advance(0.3);
		find("a");
		expect(asked).toEqual(["a", "b"]);
		expect(told).toEqual(["a 2", "a 2", "b 2", "a 2"]);

		time.advance(0.2);
		find("a");
		time.advance(0.2);
		expect(asked).toEqual(["a", "b", "a"]);
	});

	it("should keep nothing of what nobody asks about any more", () => {
		const { time, answers, find } = setUp();

		for (const number of $range(1, 100)) {
			find(`server ${number}`);
			time.advance(1);
		}

		expect(answers.size()).toBe(0);
	});
});
