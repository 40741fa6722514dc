import { describe, expect, it } from "@rbxts/jest-globals";
import { MAX_COINS, Save } from "../data";
import { Environment, environments, ProductName } from "../environments";
import { createInventory, DEFAULT_LIMITS, hasItem } from "../inventory";
import { isPositiveInteger } from "../positive-integer";
import { findProductById, getProduct, isPassName, isProductName } from "./find-product";
import { applyGrant, grantProduct } from "./grant-product";
import { PASSES } from "./passes";
import { PRODUCTS } from "./products";

let uids = 0;
const createUid = () => `uid-${(uids += 1)}`;
const EMPTY: Save = { inventory: createInventory(DEFAULT_LIMITS) };
const FULL: Save = { inventory: { ...EMPTY.inventory, limits: { ...DEFAULT_LIMITS, maxSlots: 1, maxWeight: 0.01 } } };

const names = new Array<ProductName>();

for (const [name] of pairs(PRODUCTS)) {
	names.push(name);
}

names.sort();

describe("findProductById", () => {
	it("should find nothing for what is no id, and for ids that are not filled in", () => {
		const { products } = environments.test;
		const environment: Environment = { ...environments.test, products: { ...products, coins_small: 0 } };

		for (const wrong of [undefined, 0, -1, "", "0", true, {}, 0 / 0]) {
			expect(findProductById(environment, wrong)).toBeUndefined();
		}
	});

	it("should find the product of this environment only", () => {
		const { products } = environments.test;
		const mine: Environment = { ...environments.test, products: { ...products, coins_small: 11 } };
		const other: Environment = { ...environments.test, products: { ...products, coins_small: 12 } };

		expect(findProductById(mine, 11)).toBe("coins_small");
		expect(findProductById(other, 11)).toBeUndefined();
	});
});

describe("isProductName and isPassName", () => {
	it("should know what is sold and nothing else", () => {
		for (const wrong of [undefined, "", "free_robux", 1001, {}]) {
			expect(isProductName(wrong)).toBe(false);
			expect(isPassName(wrong)).toBe(false);
		}

		expect(names.every(isProductName)).toBe(true);
		expect(isPassName("roomy_bag")).toBe(true);
	});
});

describe("grantProduct", () => {
	it("should never take more than everything that was there away, and never overflow", () => {
		expect(applyGrant({ ...EMPTY, coins: MAX_COINS - 1 }, { kind: "coins", amount: 5 }, createUid).coins).toBe(
			MAX_COINS,
		);
	});

	it("should give all of each product, to a player with room and to one without", () => {
		for (const name of names) {
			for (const before of [EMPTY, FULL]) {
				const after = grantProduct(before, name, createUid);
				const { grant } = getProduct(name);

				switch (grant.kind) {
					case "coins":
						expect(after.coins).toBe(grant.amount);
						break;
					case "slots":
						expect(after.upgrades).toEqual({ slots: grant.amount, weight: 0 });
						break;
					case "weight":
						expect(after.upgrades).toEqual({ slots: 0, weight: grant.amount });
						break;
					case "items":
						for (const { itemId, quantity } of grant.items) {
							const waiting = (after.inbox ?? []).reduce(
								(sum, parcel) => sum + (parcel.itemId === itemId ? parcel.quantity : 0),
								0,
							);
							expect(hasItem(after.inventory, itemId) + waiting).toBe(quantity);
						}
				}
			}
		}
	});

	it("should add up when a product is bought again", () => {
		const twice = grantProduct(grantProduct(EMPTY, "coins_small", createUid), "coins_small", createUid);
		expect(twice.coins).toBe(200);

		const slots = applyGrant(
			grantProduct(EMPTY, "extra_slots", createUid),
			{ kind: "weight", amount: 5 },
			createUid,
		);
		expect(slots.upgrades).toEqual({ slots: 6, weight: 5 });
	});
});

describe("PRODUCTS and PASSES", () => {
	it("should give whole positive amounts", () => {
		for (const name of names) {
			const { grant } = getProduct(name);
			const amounts = grant.kind === "items" ? grant.items.map(({ quantity }) => quantity) : [grant.amount];
			expect(amounts.every(isPositiveInteger)).toBe(true);
		}

		for (const [, { effect }] of pairs(PASSES)) {
			expect(next(effect)[0]).never.toBeUndefined();
		}
	});
});
