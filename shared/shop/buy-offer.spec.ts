import { describe, expect, it } from "@rbxts/jest-globals";
import { MAX_COINS, Save } from "../data";
import { checkInventory, createInventory, DEFAULT_LIMITS, InventoryLimits } from "../inventory";
import { getItem } from "../items";
import { buy, buyOffer, countAffordable } from "./buy-offer";
import { findOffer } from "./find-offer";
import { MOST_AT_ONCE, Offer } from "./offer";
import { OFFERS } from "./offers";

const SEED = 20_261_121;
const RUNS = 3_000;

let uids = 0;
const createUid = () => `uid-${(uids += 1)}`;

function saveOf(coins: number | undefined, limits: Partial<InventoryLimits> = {}): Save {
	return { coins, inventory: createInventory({ ...DEFAULT_LIMITS, ...limits }) };
}

function reasonFor(save: Save, name: string, quantity: number): string | undefined {
	const bought = buyOffer(save, name, quantity, createUid);
	return bought.ok ? undefined : bought.reason;
}

describe("buyOffer", () => {
	it("should refuse what the shop does not offer", () => {
		for (const name of ["", "excalibur", "APPLE", "__index", "iron_ore"]) {
			expect(reasonFor(saveOf(1e6), name, 1)).toBe("unknown_offer");
		}
	});

	it("should refuse what is no quantity", () => {
		for (const quantity of [0, -1, 0.5, 0 / 0, math.huge, -math.huge, 2 ** 53]) {
			expect(reasonFor(saveOf(MAX_COINS), "apple", quantity)).toBe("invalid_quantity");
		}
	});

	it("should refuse more than may be bought at once, however rich the player is", () => {
		expect(reasonFor(saveOf(MAX_COINS), "apple", MOST_AT_ONCE + 1)).toBe("limit_reached");
		expect(reasonFor(saveOf(MAX_COINS), "iron_sword", 2)).toBe("limit_reached");
		expect(reasonFor(saveOf(MAX_COINS), "apple", 2 ** 53 - 1)).toBe("limit_reached");
	});

	it("should refuse who has too few coins, or none", () => {
		expect(reasonFor(saveOf(undefined), "apple", 1)).toBe("not_enough_coins");
		expect(reasonFor(saveOf(9), "apple", 1)).toBe("not_enough_coins");
		expect(reasonFor(saveOf(19), "apple", 2)).toBe("not_enough_coins");
		expect(reasonFor(saveOf(20), "apple", 2)).toBeUndefined();
	});

	it("should refuse who has no room, and put nothing into the inbox", () => {
		expect(reasonFor(saveOf(1e6, { maxSlots: 1 }), "apple", 5)).toBe("inventory_full");
		expect(reasonFor(saveOf(1e6, { maxWeight: 1 }), "iron_sword", 1)).toBe("weight_exceeded");
	});

	it("should take the price and give the units", () => {
		const bought = buyOffer(saveOf(100), "apple", 3, createUid);
		assert(bought.ok, "there are coins and room");

		expect(bought.value.coins).toBe(70);
		expect(bought.value.inventory.totals.itemCount).toBe(15);
		expect(bought.value.inbox).toBeUndefined();
	});

	it("should give each unit of a unique item an id of its own", () => {
		const first = buyOffer(saveOf(1_000), "iron_sword", 1, createUid);
		assert(first.ok, "there are coins and room");
		const second = buyOffer(first.value, "iron_sword", 1, createUid);
		assert(second.ok, "there are coins and room");

		const ids = new Set(second.value.inventory.slots.map((stack) => stack && stack.uid));
		expect(ids.size()).toBe(2);
	});

	it(`should conserve coins, never go below none, and do all or nothing (seed ${SEED})`, () => {
		const random = new Random(SEED);
		const names = new Array<string>();

		for (const [name] of pairs(OFFERS)) {
			names.push(name);
		}

		names.sort();
		let bought = 0;
		const refused = new Map<string, number>();

		for (const run of $range(1, RUNS)) {
			let save: Save = saveOf(random.NextInteger(0, 3_000), {
				maxSlots: random.NextInteger(0, 12),
				maxWeight: random.NextInteger(0, 60),
			});
			const start = save.coins ?? 0;
			let spent = 0;
			let units = 0;

			for (const _ of $range(1, random.NextInteger(1, 8))) {
				const name = names[random.NextInteger(0, names.size() - 1)] ?? "";
				const quantity = random.NextInteger(1, random.NextNumber() < 0.2 ? 200 : 4);
				const before = save;
				const outcome = buyOffer(save, name, quantity, createUid);
				const offer = findOffer(name);
				assert(offer, name);

				if (outcome.ok) {
					bought += 1;
					spent += offer.price * quantity;
					units += offer.quantity * quantity;
					save = outcome.value;
				} else {
					refused.set(outcome.reason, (refused.get(outcome.reason) ?? 0) + 1);
					expect(save).toBe(before);
				}

				const coins = save.coins ?? 0;
				assert(coins >= 0 && coins % 1 === 0, `run ${run}: ${coins} coins`);
				assert(coins + spent === start, `run ${run}: ${coins} coins after ${spent} of ${start} were spent`);
				assert(save.inventory.totals.itemCount === units, `run ${run}: ${units} units were bought`);
			}

			expect(checkInventory(save.inventory)).toEqual([]);
		}

		expect(bought).toBeGreaterThan(RUNS);
		for (const reason of ["not_enough_coins", "limit_reached", "inventory_full", "weight_exceeded"]) {
			expect(refused.get(reason) ?? 0).toBeGreaterThan(10);
		}
	});
});

describe("buy", () => {
	it("should sell what a game offers somewhere else by the same rules", () => {
		const offer: Offer = { itemId: "iron_ore", quantity: 10, price: 7 };

		expect(buy(saveOf(6), offer, 1, createUid)).toEqual({ ok: false, reason: "not_enough_coins" });
		const bought = buy(saveOf(7), offer, 1, createUid);
		expect(bought.ok && bought.value.coins).toBe(0);
	});
});

describe("countAffordable", () => {
	it("should know how often something can be bought at once", () => {
		const offer: Offer = { itemId: "apple", quantity: 1, price: 10, limitPerPurchase: 5 };

		expect(countAffordable(0, offer)).toBe(0);
		expect(countAffordable(9, offer)).toBe(0);
		expect(countAffordable(25, offer)).toBe(2);
		expect(countAffordable(MAX_COINS, offer)).toBe(5);
	});
});

describe("every offer", () => {
	it("should have a whole price and quantity, and fit into an empty inventory when bought once", () => {
		for (const [name, offer] of pairs(OFFERS)) {
			const { price, quantity, limitPerPurchase = MOST_AT_ONCE }: Offer = offer;

			for (const amount of [price, quantity, limitPerPurchase]) {
				assert(amount >= 1 && amount % 1 === 0, `${name}: ${amount}`);
			}

			assert(name.size() <= 64, `${name} is too long to be asked for`);
			assert(getItem(offer.itemId).tradable || !getItem(offer.itemId).bound, `${name} is bound to its finder`);
			expect(reasonFor(saveOf(price), name, 1)).toBeUndefined();
		}
	});
});
