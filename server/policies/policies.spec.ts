import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { RESTRICTED } from "shared/policies";
import { mayTrade, mayUse } from "./permissions";
import { Policies } from "./policies";
import { readPolicy } from "./read-policy";

const FREE = { ArePaidRandomItemsRestricted: false, IsPaidItemTradingAllowed: true };

function setUp() {
	const world = new VirtualTime();
	const platform: { failing: boolean; answer: unknown; asked: number; pause: number } = {
		failing: false,
		answer: FREE,
		asked: 0,
		pause: 0,
	};
	const timing = new VirtualServerTime(world, 1);
	const policies = new Policies({
		timing,
		ask: () => {
			platform.asked += 1;

			if (platform.failing) {
				error("HTTP 503", 0);
			}

			const { answer } = platform;
			const thread = coroutine.running();

			if (platform.pause > 0) {
				timing.delay(platform.pause, () => task.spawn(thread));
				coroutine.yield();
			}

			return answer;
		},
	});
	const known = new Array<number>();
	policies.known.connect((userId) => known.push(userId));

	return { world, platform, policies, known };
}

describe("Policies", () => {
	it("should restrict a player for as long as the platform does not answer, and ask again", () => {
		const { world, platform, policies, known } = setUp();
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
		platform.failing = true;

		policies.join(1);
		world.advance(600);
		expect(policies.of(1)).toEqual(RESTRICTED);
		expect(known).toEqual([]);

		platform.failing = false;
		world.advance(120);

		expect(policies.of(1)).toEqual({ paidRandomItems: true, paidItemTrading: true });
		expect(known).toEqual([1]);
		warned.mockRestore();
	});

	it("should restrict who is not here", () => {
		const { policies } = setUp();
		policies.join(1);
		policies.leave(1);

		expect(policies.of(1)).toEqual(RESTRICTED);
		expect(policies.of(2)).toEqual(RESTRICTED);
	});

	it("should not take the answer to an earlier visit for one to this", () => {
		const { world, platform, policies, known } = setUp();
		platform.pause = 5;
		policies.join(1);
		policies.leave(1);
		world.advance(1);
		platform.answer = { ...FREE, ArePaidRandomItemsRestricted: true };

		policies.join(1);
		world.advance(60);

		expect(policies.of(1)).toEqual({ paidRandomItems: false, paidItemTrading: true });
		expect(known).toEqual([1]);
	});

	it("should ask once per visit", () => {
		const { world, platform, policies } = setUp();

		policies.join(1);
		policies.join(1);
		world.advance(3_600);

		expect(platform.asked).toBe(1);
	});
});

describe("readPolicy", () => {
	it("should restrict in whatever an answer leaves out or says oddly", () => {
		for (const odd of [undefined, "free", {}, { ArePaidRandomItemsRestricted: 0, IsPaidItemTradingAllowed: 1 }]) {
			expect(readPolicy(odd)).toEqual(RESTRICTED);
		}
	});

	it("should tell random items from trading", () => {
		expect(readPolicy({ ...FREE, IsPaidItemTradingAllowed: false })).toEqual({
			paidRandomItems: true,
			paidItemTrading: false,
		});
	});
});

describe("mayUse", () => {
	it("should forbid to open what is sold where paid random items are forbidden, and where nothing is known", () => {
		const { platform, policies } = setUp();
		expect(mayUse(policies, 1, "wooden_crate")).toBe(false);

		platform.answer = { ...FREE, ArePaidRandomItemsRestricted: true };
		policies.join(1);
		expect(mayUse(policies, 1, "wooden_crate")).toBe(false);
		expect(mayUse(policies, 1, "health_potion")).toBe(true);

		platform.answer = FREE;
		policies.join(2);
		expect(mayUse(policies, 2, "wooden_crate")).toBe(true);
	});
});

describe("mayTrade", () => {
	it("should forbid to trade what is sold unless the law allows it to both", () => {
		const { platform, policies } = setUp();
		policies.join(1);
		platform.answer = { ...FREE, IsPaidItemTradingAllowed: false };
		policies.join(2);

		expect(mayTrade(policies, [1, 2], "health_potion")).toBe(false);
		expect(mayTrade(policies, [2, 1], "health_potion")).toBe(false);
		expect(mayTrade(policies, [1, 2], "iron_ore")).toBe(true);

		platform.answer = FREE;
		policies.join(3);
		expect(mayTrade(policies, [1, 3], "health_potion")).toBe(true);
	});
});
