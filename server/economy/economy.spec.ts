import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { PRODUCTS } from "shared/products";
import { OFFERS } from "shared/shop";
import { CoinFlow, Economy } from "./economy";

function setUp(players = 1) {
	const world = new VirtualTime();
	const sent = new Array<CoinFlow>();
	const state = { failing: false };
	const economy = new Economy({
		send: (flow, currency) => {
			assert(currency === "Coins", currency);

			if (state.failing) {
				error("analytics are down", 0);
			}

			sent.push(flow);
		},
		countPlayers: () => players,
		timing: new VirtualServerTime(world, 1),
	});

	return { world, economy, sent, state };
}

function sinkOf(userId: number, sku: string, amount: number, balance: number): CoinFlow {
	return { userId, flow: "sink", amount, balance, transaction: "Shop", sku };
}

describe("Economy", () => {
	it("should disturb nobody when analytics fail, and go on afterwards", () => {
		const { world, economy, sent, state } = setUp();
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
		state.failing = true;
		economy.report(sinkOf(1, "apple", 10, 90));
		world.advance(60);
		expect(warned).toHaveBeenCalledTimes(1);

		state.failing = false;
		economy.report(sinkOf(1, "apple", 10, 80));
		world.advance(60);

		expect(sent).toEqual([sinkOf(1, "apple", 10, 80)]);
		warned.mockRestore();
	});

	it("should pass over flows of nothing, and of what is no amount", () => {
		const { world, economy, sent } = setUp();

		for (const amount of [0, -5, 0 / 0]) {
			economy.report(sinkOf(1, "apple", amount, 100));
		}

		world.advance(60);
		expect(sent).toEqual([]);
	});

	it("should stay below the limit when somebody buys ten times a second, and lose no coin of the sums", () => {
		const { world, economy, sent } = setUp();
		let balance = 1e6;

		for (const index of $range(1, 600)) {
			balance -= 10;
			economy.report(sinkOf(1, `offer ${index % 40}`, 10, balance));
			world.advance(0.1);
		}

		world.advance(3);
		expect(sent.size()).toBeLessThanOrEqual(20);
		world.advance(600);
		expect(sent.reduce((sum, { amount }) => sum + amount, 0)).toBe(6_000);
	});

	it("should add up what one player does with one thing, and nothing else", () => {
		const { world, economy, sent } = setUp(4);
		const source: CoinFlow = { ...sinkOf(1, "apple", 7, 67), flow: "source", transaction: "Gameplay" };
		economy.report(sinkOf(1, "apple", 10, 90));
		economy.report(sinkOf(2, "apple", 10, 40));
		economy.report(sinkOf(1, "crystal", 20, 70));
		economy.report(sinkOf(1, "apple", 10, 60));
		economy.report(source);

		world.advance(20);

		expect(sent).toEqual([
			sinkOf(1, "apple", 20, 60),
			sinkOf(2, "apple", 10, 40),
			sinkOf(1, "crystal", 20, 70),
			source,
		]);
	});

	it("should tell what a player did before they are gone", () => {
		const { economy, sent } = setUp();
		economy.report(sinkOf(1, "apple", 10, 90));
		economy.report(sinkOf(2, "apple", 10, 40));

		economy.flushPlayer(1);

		expect(sent).toEqual([sinkOf(1, "apple", 10, 90)]);
	});

	it("should name no more things than Roblox tells apart", () => {
		const names = new Set<string>();

		for (const [name] of pairs(OFFERS)) {
			names.add(name);
		}

		for (const [name] of pairs(PRODUCTS)) {
			names.add(name);
		}

		expect(names.size()).toBeLessThanOrEqual(100);
	});
});
