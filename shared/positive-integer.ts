/** Beyond this, a number no longer differs from the next one. */
const HIGHEST = 2 ** 53 - 1;

/** Whether a value is a whole number of at least 1. NaN, infinity, fractions and numbers too large to count are not. */
export function isPositiveInteger(value: unknown): value is number {
	return typeIs(value, "number") && value >= 1 && value <= HIGHEST && value % 1 === 0;
}
