import { describe, expect, it } from "@rbxts/jest-globals";
import { Price } from "./price-book";
import { ShopperState, viewWare } from "./ware-view";
import { listWares, Ware } from "./wares";

const WARES = listWares({ paidRandomItems: true, paidItemTrading: true });
const KNOWN: Price = { state: "known", robux: 25 };

function get(key: string): Ware {
	return WARES.find((ware) => ware.key === key) ?? error(`there is no ${key}`);
}

const APPLE = get("offer_apple");
const COINS = get("product_coins_small");
const BAG = get("pass_roomy_bag");

function shopper(changes: Partial<ShopperState> = {}): ShopperState {
	return { coins: 1000, passes: {}, pending: new Set<string>(), findPrice: () => KNOWN, ...changes };
}

function obstacleOf(ware: Ware, changes: Partial<ShopperState> = {}) {
	return viewWare(ware, shopper(changes)).obstacle;
}

describe("viewWare", () => {
	it("should keep everything from being bought while the data is not there, failed, or can not be saved", () => {
		for (const obstacle of ["loading", "errored", "locked", "read_only"] as const) {
			for (const ware of [APPLE, COINS, BAG]) {
				expect(obstacleOf(ware, { obstacle })).toBe(obstacle);
			}
		}
	});

	it("should not sell what costs more than the player has, or before it is known what they have", () => {
		expect(obstacleOf(APPLE, { coins: 9 })).toBe("unaffordable");
		const unknown: ShopperState = { passes: {}, pending: new Set<string>(), findPrice: () => KNOWN };
		expect(viewWare(APPLE, unknown).obstacle).toBe("unaffordable");
		expect(obstacleOf(COINS, { coins: 0 })).toBeUndefined();
	});

	it("should sell nothing for Robux without a price, and say which reason it is", () => {
		for (const [state, reason] of [
			["loading", "price_loading"],
			["failed", "price_failed"],
			["unavailable", "unavailable"],
		] as const) {
			expect(obstacleOf(COINS, { findPrice: () => ({ state }) })).toBe(reason);
		}
	});

	it("should say first that something is not sold here, whatever else is the matter", () => {
		const pending = new Set([COINS.key]);
		const findPrice = (): Price => ({ state: "unavailable" });

		expect(obstacleOf(COINS, { findPrice, pending, obstacle: "read_only" })).toBe("unavailable");
	});

	it("should not sell a pass twice, also when it is not for sale any more", () => {
		const passes = { roomy_bag: true };

		expect(obstacleOf(BAG, { passes })).toBe("owned");
		expect(obstacleOf(BAG, { passes, findPrice: () => ({ state: "unavailable" }) })).toBe("owned");
		expect(obstacleOf(BAG, { passes: { roomy_bag: false, strong_back: true } })).toBeUndefined();
	});

	it("should mark what waits, and only that", () => {
		const pending = new Set([COINS.key, APPLE.key]);

		expect(obstacleOf(COINS, { pending })).toBe("pending");
		expect(obstacleOf(APPLE, { pending })).toBe("pending");
		expect(obstacleOf(BAG, { pending })).toBeUndefined();
	});

	it("should tell the price in the currency of the ware", () => {
		expect(viewWare(APPLE, shopper()).price).toEqual({ coins: 10 });
		expect(viewWare(COINS, shopper()).price).toEqual(KNOWN);
	});
});
