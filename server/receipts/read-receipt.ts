import { Environment, environments, ProductName } from "shared/environments";
import { isPositiveInteger } from "shared/positive-integer";
import { findProductById } from "shared/products";

/** What a receipt says of a purchase, of all that the platform tells. */
export interface Receipt {
	/** No other purchase has it. */
	readonly purchaseId: string;
	readonly userId: number;
	readonly product: ProductName;
	/** Robux that were paid, if the receipt says so. */
	readonly price?: number;
}

/** Why a receipt can not be processed by this server. */
export type ReceiptFault =
	/** It is no table, or a field that is needed is missing or of the wrong type. */
	| "odd_receipt"
	/** No environment has a product of this id. */
	| "unknown_product"
	/** The product belongs to another environment than this server's. */
	| "wrong_environment";

export interface FaultyReceipt {
	readonly ok: false;
	readonly reason: ReceiptFault;
	/** For the log. */
	readonly message: string;
}

/** Longer than any id that the platform makes. Each is saved with the player. */
const LONGEST_ID = 128;

/**
 * A receipt out of what the platform gives to its handler.
 * @param environment where this server runs; `undefined` if in none, so that it sells nothing
 * @param known the environments by name, to tell one that is wrong from none
 */
export function readReceipt(
	info: unknown,
	environment: Environment | undefined,
	known: Readonly<Record<string, Environment>> = environments,
): { readonly ok: true; readonly value: Receipt } | FaultyReceipt {
	if (!typeIs(info, "table") || getmetatable(info) !== undefined) {
		return fail("odd_receipt", `it is no table but a ${typeOf(info)}`);
	}

	const purchaseId = rawget(info, "PurchaseId");
	const userId = rawget(info, "PlayerId");
	const productId = rawget(info, "ProductId");
	const price = rawget(info, "CurrencySpent");

	if (!typeIs(purchaseId, "string") || purchaseId.size() === 0 || purchaseId.size() > LONGEST_ID) {
		return fail("odd_receipt", `its PurchaseId is ${describe(purchaseId)}`);
	}

	if (!isPositiveInteger(userId)) {
		return fail("odd_receipt", `the PlayerId of ${purchaseId} is ${describe(userId)}`);
	}

	if (!isPositiveInteger(productId)) {
		return fail("odd_receipt", `the ProductId of ${purchaseId} is ${describe(productId)}`);
	}

	const product = environment && findProductById(environment, productId);

	if (!product) {
		return explainProduct(purchaseId, productId, known);
	}

	return {
		ok: true,
		value: { purchaseId, userId, product, price: typeIs(price, "number") && price >= 0 ? price : undefined },
	};
}

function explainProduct(
	purchaseId: string,
	productId: number,
	known: Readonly<Record<string, Environment>>,
): FaultyReceipt {
	for (const [name, other] of pairs(known)) {
		const product = findProductById(other, productId);

		if (product) {
			return fail("wrong_environment", `${purchaseId} is for ${product} of the environment ${name}`);
		}
	}

	return fail("unknown_product", `${purchaseId} is for product ${productId}, which has no name here`);
}

function fail(reason: ReceiptFault, message: string): FaultyReceipt {
	return { ok: false, reason, message };
}

function describe(value: unknown): string {
	return typeIs(value, "string") ? `a text of ${value.size()} characters` : tostring(value);
}
