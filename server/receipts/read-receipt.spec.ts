import { describe, expect, it } from "@rbxts/jest-globals";
import { Environment, environments } from "shared/environments";
import { readReceipt } from "./read-receipt";

const HERE: Environment = { ...environments.test, products: { ...environments.test.products, coins_small: 11 } };
const RECEIPT = { PurchaseId: "one", PlayerId: 7, ProductId: 11, CurrencySpent: 25 };

function reasonFor(info: unknown, environment: Environment | undefined = HERE) {
	const read = readReceipt(info, environment);

	return read.ok ? undefined : read.reason;
}

describe("readReceipt", () => {
	it("should refuse what is no plain table", () => {
		expect(reasonFor(undefined)).toBe("odd_receipt");

		for (const wrong of [5, "one", true, setmetatable({}, { __index: () => error("it ran") })]) {
			expect(reasonFor(wrong)).toBe("odd_receipt");
		}
	});

	it("should refuse receipts with missing or odd fields", () => {
		for (const [name] of pairs(RECEIPT)) {
			const part = new Map<string, unknown>();

			for (const [other, value] of pairs(RECEIPT)) {
				part.set(other, value);
			}

			part.delete(name);
			expect(reasonFor(part)).toBe(name === "CurrencySpent" ? undefined : "odd_receipt");
		}

		for (const purchaseId of ["", 5, {}, "x".rep(129)]) {
			expect(reasonFor({ ...RECEIPT, PurchaseId: purchaseId })).toBe("odd_receipt");
		}

		for (const wrong of [0, -7, 7.5, 0 / 0, math.huge, "7", {}]) {
			expect(reasonFor({ ...RECEIPT, PlayerId: wrong })).toBe("odd_receipt");
			expect(reasonFor({ ...RECEIPT, ProductId: wrong })).toBe("odd_receipt");
		}
	});

	it("should refuse a product that has no name, and every product where nothing is sold", () => {
		expect(reasonFor({ ...RECEIPT, ProductId: 999 })).toBe("unknown_product");
		expect(readReceipt(RECEIPT, undefined)).toEqual({
			ok: false,
			reason: "unknown_product",
			message: "one is for product 11, which has no name here",
		});
	});

	it("should say of which environment the product is when it is not this one's", () => {
		const other: Environment = { ...HERE, products: { ...HERE.products, coins_small: 12 } };

		expect(readReceipt(RECEIPT, other, { test: other, live: HERE })).toEqual({
			ok: false,
			reason: "wrong_environment",
			message: "one is for coins_small of the environment live",
		});
	});

	it("should take a receipt with more, fewer or odd fields where they do not matter", () => {
		const read = readReceipt({ ...RECEIPT, CurrencySpent: "much", NewField: {} }, HERE);

		expect(read).toEqual({ ok: true, value: { purchaseId: "one", userId: 7, product: "coins_small" } });
	});

	it("should read who bought what for how much", () => {
		expect(readReceipt(RECEIPT, HERE)).toEqual({
			ok: true,
			value: { purchaseId: "one", userId: 7, product: "coins_small", price: 25 },
		});
	});
});
