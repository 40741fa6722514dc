const GRAMS_PER_KILOGRAM = 1000;

/** Kilograms in whole grams. */
export function toGrams(kilograms: number): number {
	return math.round(kilograms * GRAMS_PER_KILOGRAM);
}

/** Grams in kilograms. */
export function toKilograms(grams: number): number {
	return grams / GRAMS_PER_KILOGRAM;
}
