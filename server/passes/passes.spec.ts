import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { PassName } from "shared/environments";
import { PassOwnership } from "shared/passes";
import { Passes } from "./passes";

const BAG = 21;
const BACK = 22;

function setUp(
	ids: ReadonlyMap<PassName, number> = new Map<PassName, number>([
		["roomy_bag", BAG],
		["strong_back", BACK],
	]),
) {
	const world = new VirtualTime();
	const timing = new VirtualServerTime(world, 1);
	const platform = { failing: false, owned: new Set<number>(), asked: new Array<number>(), pause: 0 };
	const passes = new Passes({
		ids,
		timing,
		ask: (_, passId) => {
			platform.asked.push(passId);

			if (platform.failing) {
				error("HTTP 500", 0);
			}

			const owns = platform.owned.has(passId);
			const thread = coroutine.running();

			if (platform.pause > 0) {
				timing.delay(platform.pause, () => task.spawn(thread));
				coroutine.yield();
			}

			return owns;
		},
	});
	const told = new Array<PassOwnership>();
	passes.changed.connect((_, ownership) => told.push(ownership));

	return { world, platform, passes, told };
}

function silence() {
	return jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
}

describe("Passes", () => {
	it("should not know whether a pass is owned for as long as every request fails, and ask again", () => {
		const { world, platform, passes } = setUp();
		const warned = silence();
		platform.failing = true;
		platform.owned.add(BAG);

		passes.join(1);
		world.advance(900);
		expect(passes.ownershipOf(1)).toEqual({});
		expect(passes.owns(1, "roomy_bag")).toBe(false);

		platform.failing = false;
		world.advance(120);

		expect(passes.ownershipOf(1)).toEqual({ roomy_bag: true, strong_back: false });
		warned.mockRestore();
	});

	it("should keep a pass for the whole visit, whatever fails or is answered later", () => {
		const { world, platform, passes } = setUp();
		const warned = silence();
		platform.owned.add(BAG);
		passes.join(1);

		platform.failing = true;
		world.advance(3_600);
		platform.failing = false;
		platform.owned.delete(BAG);
		world.advance(3_600);

		expect(passes.owns(1, "roomy_bag")).toBe(true);
		warned.mockRestore();
	});

	it("should not take a purchase back when an answer from before it comes after it", () => {
		const { world, platform, passes, told } = setUp();
		platform.pause = 10;
		passes.join(1);

		world.advance(5);
		passes.notePurchase(1, BAG);
		world.advance(20);

		expect(passes.ownershipOf(1)).toEqual({ roomy_bag: true, strong_back: false });
		expect(told).toEqual([{}, { roomy_bag: true }, { roomy_bag: true, strong_back: false }]);
	});

	it("should pass over a purchase of what is no pass here, and of who is not here", () => {
		const { passes } = setUp();
		passes.join(1);

		passes.notePurchase(1, 999);
		passes.notePurchase(2, BAG);

		expect(passes.owns(1, "roomy_bag")).toBe(false);
		expect(passes.owns(2, "roomy_bag")).toBe(false);
	});

	it("should forget a pass that was refunded between two visits", () => {
		const { platform, passes } = setUp();
		platform.owned.add(BAG);
		passes.join(1);
		passes.leave(1);
		platform.owned.delete(BAG);

		passes.join(1);

		expect(passes.ownershipOf(1)).toEqual({ roomy_bag: false, strong_back: false });
	});

	it("should not take the answer to an earlier visit for one to this", () => {
		const { world, platform, passes } = setUp();
		platform.pause = 5;
		platform.owned.add(BAG);
		passes.join(1);
		passes.leave(1);
		platform.owned.delete(BAG);
		passes.join(1);

		world.advance(20);

		expect(passes.owns(1, "roomy_bag")).toBe(false);
	});

	it("should learn within minutes that a player bought a pass on the website", () => {
		const { world, platform, passes } = setUp();
		passes.join(1);
		world.advance(60);

		platform.owned.add(BACK);
		world.advance(300);

		expect(passes.owns(1, "strong_back")).toBe(true);
	});

	it("should ask no more when a pass is known to be owned, or when the player has left", () => {
		const { world, platform, passes } = setUp();
		platform.owned.add(BAG);
		platform.owned.add(BACK);
		passes.join(1);
		passes.join(1);
		world.advance(3_600);
		expect(platform.asked.size()).toBe(2);

		passes.join(2);
		passes.leave(2);
		platform.owned.clear();
		passes.join(3);
		passes.leave(3);
		world.advance(3_600);
		expect(platform.asked.size()).toBe(6);
	});

	it("should ask nothing where no pass has an id", () => {
		const { platform, passes, told } = setUp(new Map());

		passes.join(1);

		expect(platform.asked).toEqual([]);
		expect(told).toEqual([{}]);
	});
});
