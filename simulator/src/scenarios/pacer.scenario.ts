import { Pacer } from "../cli/pacer";
import { expectEqual, expectTrue } from "../scenario/expect";
import { scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

/** A pacer of a world, and the real time that it goes by: it moves on by `step` seconds at every look. */
function pace(world: World, step = 0) {
	const real = { now: 100 };
	const pacer = new Pacer(world.kernel, () => (real.now += step));
	return { real, pacer };
}

function expectTime(world: World, seconds: number, when: string): void {
	const time = world.now();
	expectTrue(math.abs(time - seconds) < 0.02, `${when}: ${time} s, not ${seconds}`);
}

export const behind = scenario("should not make up for time that it is far behind", (world) => {
	const { real, pacer } = pace(world);
	real.now += 60;
	pacer.catchUp();
	pacer.catchUp();
	expectTrue(world.now() < 0.1, `${world.now()} s have passed`);
});

export const real = scenario("should let as much time pass as in reality", (world) => {
	const { real, pacer } = pace(world);
	for (let turn = 0; turn < 100; turn++) {
		real.now += 0.02;
		pacer.catchUp();
	}
	expectTime(world, 2, "after 2 s");
	expectEqual(pacer.isSkipping(), false, "skips");
});

export const skipping = scenario(
	"should let time pass at once when it is skipped, and keep pace afterwards",
	(world) => {
		const { real, pacer } = pace(world);
		pacer.skip(20);
		pacer.skip(10);
		pacer.catchUp();
		expectTime(world, 30, "skipped");
		expectEqual(pacer.isSkipping(), false, "skips on");
		real.now += 0.05;
		pacer.catchUp();
		expectTime(world, 30.05, "afterwards");
	},
);

export const slowly = scenario(
	"should stop in between for what the page has to be told when much is skipped",
	(world) => {
		const { pacer } = pace(world, 0.01);
		pacer.skip(30);
		pacer.catchUp();
		expectEqual(pacer.isSkipping(), true, "skips on");
		expectTrue(world.now() > 0 && world.now() < 1, `${world.now()} s have passed`);
		for (let turn = 0; turn < 1000 && pacer.isSkipping(); turn++) pacer.catchUp();
		expectTrue(world.now() >= 30, "it is done");
	},
);
