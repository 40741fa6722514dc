import { ProductName } from "../environments";

/** The key of a player's public data under which their client is told how often each product was granted. */
export const GRANTED_KEY = "granted";

/**
 * How often each product was granted to a player since they came to their server. Nothing of it is saved, and no id of a
 * purchase is in it.
 */
export type GrantedCounts = Readonly<Partial<Record<ProductName, number>>>;

/** Whether a value counts grants. */
export function isGrantedCounts(value: unknown): value is GrantedCounts {
	if (!typeIs(value, "table")) {
		return false;
	}

	for (const [product, count] of pairs(value as Record<string, unknown>)) {
		if (!typeIs(product, "string") || !typeIs(count, "number")) {
			return false;
		}
	}

	return true;
}
