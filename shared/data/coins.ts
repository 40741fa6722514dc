/** More than anybody can buy, and far below the numbers that are no longer exact, so sums of two such are. */
export const MAX_COINS = 1e15;

/** Whether a value can be somebody's coins: a whole number from 0 to `MAX_COINS`. */
export function isCoins(value: unknown): value is number {
	return typeIs(value, "number") && value >= 0 && value <= MAX_COINS && value % 1 === 0;
}
