import { describe, expect, it } from "@rbxts/jest-globals";
import { DATA_CONFIG } from "./data-config";
import { VirtualServerTime, VirtualTime } from "./fakes/virtual-timing.fake";
import { Heartbeat, HeartbeatMap } from "./heartbeat";
import { sleep } from "./pending";

function setUp() {
	const time = new VirtualTime();
	const timing = new VirtualServerTime(time, 1);
	const world = { failing: false, latency: 0.05, beats: 0, present: true };

	const request = () => {
		sleep(world.latency, timing);

		if (world.failing) {
			throw "InternalError";
		}
	};

	const map: HeartbeatMap = {
		setAsync: () => {
			world.beats += 1;
			request();
		},
		hasAsync: () => {
			request();
			return world.present;
		},
		removeAsync: request,
	};

	const heartbeat = new Heartbeat({ server: "a", map, timing, config: DATA_CONFIG.heartbeat });
	const told = new Array<string>();
	heartbeat.coverageChanged.connect((covered) => told.push(`${covered} at ${math.round(time.now())}`));
	heartbeat.start();

	return { time, world, heartbeat, told };
}

function check(time: VirtualTime, heartbeat: Heartbeat): string | undefined {
	let life: string | undefined;
	task.spawn(() => {
		life = heartbeat.check("b");
	});
	time.advance(5, () => life !== undefined);

	return life;
}

describe("Heartbeat", () => {
	it("should not be covered before its first beat was written", () => {
		const { time, heartbeat, told } = setUp();

		expect(heartbeat.isCovered()).toBe(false);
		time.advance(1);
		expect(told).toEqual(["true at 0"]);
	});

	it("should know that it is not seen before its last beat is gone, and trust only several beats in a row", () => {
		const { time, world, heartbeat, told } = setUp();
		time.advance(30);
		world.failing = true;
		time.advance(8);
		expect(told.size()).toBe(2);
		expect(heartbeat.isCovered()).toBe(false);
		world.failing = false;
		time.advance(2);
		expect(heartbeat.isCovered()).toBe(false);
		time.advance(10);
		expect(heartbeat.isCovered()).toBe(true);
	});

	it("should notice that beats hang", () => {
		const { time, world, heartbeat } = setUp();
		time.advance(30);
		world.latency = 40;
		time.advance(8);

		expect(heartbeat.isCovered()).toBe(false);
	});

	it("should make no storm of requests while they fail", () => {
		const { time, world } = setUp();
		world.failing = true;
		time.advance(1);
		const before = world.beats;
		time.advance(60);

		expect(world.beats - before).toBeLessThan(140);
	});

	it("should say unknown when it cannot ask or the answer takes too long, and else what it found", () => {
		const { time, world, heartbeat } = setUp();
		expect(check(time, heartbeat)).toBe("alive");
		time.advance(1);
		world.present = false;
		expect(check(time, heartbeat)).toBe("dead");
		time.advance(1);
		world.failing = true;
		expect(check(time, heartbeat)).toBe("unknown");
		time.advance(1);
		world.failing = false;
		world.latency = 10;
		const began = time.now();
		expect(check(time, heartbeat)).toBe("unknown");
		expect(time.now() - began).toBeLessThanOrEqual(1.01);
	});
});
