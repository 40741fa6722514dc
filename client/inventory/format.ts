/** Kilograms as a player reads them: whole ones without decimals, others with one or two. */
export function formatWeight(kilograms: number): string {
	const hundredths = math.round(kilograms * 100);

	if (hundredths % 100 === 0) {
		return tostring(hundredths / 100);
	}

	return hundredths % 10 === 0 ? "%.1f".format(hundredths / 100) : "%.2f".format(hundredths / 100);
}

/** A number of a stat: whole, or with one decimal. */
export function formatStat(value: number): string {
	return value % 1 === 0 ? tostring(value) : "%.1f".format(value);
}
