import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { Travel } from "./travel";

const ADA = { UserId: 1 };
const BOB = { UserId: 2 };
const ARENA = 772;

function setUp({ errors = 0, saveSeconds = 0, isFilledIn = true } = {}) {
	const world = new VirtualTime();
	const timing = new VirtualServerTime(world, 1);
	const log = new Array<string>();
	const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
	let left = errors;
	const travel = new Travel<{ UserId: number }>({
		findPlaceId: () => (isFilledIn ? ARENA : undefined),
		saveAsync: (userId) => {
			log.push(`save ${userId}`);

			if (saveSeconds > 0) {
				const thread = coroutine.running();
				timing.delay(saveSeconds, () => coroutine.resume(thread));
				coroutine.yield();
			}
		},
		teleportAsync: (id, { UserId }) => {
			log.push(`teleport ${UserId} to ${id} at ${math.floor(world.now())}`);

			if (left > 0) {
				left -= 1;
				error("HTTP 500", 0);
			}
		},
		delay: timing.delay,
	});

	return { world, travel, log, warned };
}

describe("Travel", () => {
	it("should say once, and do nothing, when the id of a place is not filled in", () => {
		const { travel, log, warned } = setUp({ isFilledIn: false });
		travel.send(ADA, "arena");
		travel.send(BOB, "arena");
		expect(log).toEqual([]);
		expect(warned).toHaveBeenCalledTimes(1);
		expect(travel.isOnTheWay(1)).toBe(false);
		warned.mockRestore();
	});

	it("should save before it teleports, once however often the player touches the portal", () => {
		const { world, travel, log, warned } = setUp({ saveSeconds: 2 });
		travel.send(ADA, "arena");
		travel.send(ADA, "arena");
		expect(log).toEqual(["save 1"]);
		world.advance(3);
		travel.send(ADA, "arena");
		expect(log).toEqual(["save 1", "teleport 1 to 772 at 2"]);
		warned.mockRestore();
	});

	it("should not keep a player who wants to go when a save takes long", () => {
		const { world, travel, log, warned } = setUp({ saveSeconds: 50 });
		travel.send(ADA, "arena");
		world.advance(55);
		expect(log).toEqual(["save 1", "teleport 1 to 772 at 5"]);
		warned.mockRestore();
	});

	it("should try again every second, five times in all, when the platform raises errors", () => {
		const { world, travel, log, warned } = setUp({ errors: 9 });
		travel.send(ADA, "arena");
		world.advance(30);
		expect(log.map((line) => line.match("at (%d+)")[0]).filterUndefined()).toEqual(["0", "1", "2", "3", "4"]);
		expect(warned).toHaveBeenCalledTimes(1);
		expect(travel.isOnTheWay(1)).toBe(false);
		warned.mockRestore();
	});

	it("should try again after a teleport that failed later, and wait longer after a flood", () => {
		const { world, travel, log, warned } = setUp();
		travel.send(ADA, "arena");
		travel.failed(ADA, "Failure", "no reason");
		world.advance(2);
		travel.failed(ADA, "Flooded", "too many");
		world.advance(14);
		expect(log.size()).toBe(3);
		world.advance(2);
		expect(log.size()).toBe(4);
		expect(warned).never.toHaveBeenCalled();
		warned.mockRestore();
	});

	it("should give up at once when no repetition helps, and let the player try again", () => {
		const { travel, log, warned } = setUp();
		for (const result of ["GameNotFound", "Unauthorized"] as const) {
			travel.send(ADA, "arena");
			travel.failed(ADA, result, "there is none");
			expect(travel.isOnTheWay(1)).toBe(false);
		}
		expect(log.size()).toBe(4);
		expect(warned).toHaveBeenCalledTimes(2);
		warned.mockRestore();
	});

	it("should take no second teleport of a player for the failure of the first", () => {
		const { world, travel, log, warned } = setUp();
		travel.send(ADA, "arena");
		travel.failed(ADA, "IsTeleporting", "already");
		travel.failed(BOB, "Failure", "somebody else");
		world.advance(30);
		expect(log.size()).toBe(2);
		expect(travel.isOnTheWay(1)).toBe(true);
		warned.mockRestore();
	});

	it("should forget a player who has left, and one of whom nothing more is heard", () => {
		const { world, travel, log, warned } = setUp({ errors: 1 });
		travel.send(ADA, "arena");
		travel.leave(1);
		travel.send(BOB, "arena");
		world.advance(61);
		expect(log).toEqual(["save 1", "teleport 1 to 772 at 0", "save 2", "teleport 2 to 772 at 0"]);
		expect(travel.isOnTheWay(2)).toBe(false);
		warned.mockRestore();
	});
});
