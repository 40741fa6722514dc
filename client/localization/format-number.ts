/** Kilograms as a player reads them: whole ones without decimals, others with one or two. */
export function formatWeight(kilograms: number, decimalPoint: string): string {
	const hundredths = math.round(kilograms * 100);

	return hundredths % 10 === 0
		? formatStat(hundredths / 100, decimalPoint)
		: withPoint("%.2f", hundredths / 100, decimalPoint);
}

/** A number of a stat: whole, or with one decimal. */
export function formatStat(value: number, decimalPoint: string): string {
	return value % 1 === 0 ? tostring(value) : withPoint("%.1f", value, decimalPoint);
}

function withPoint(pattern: string, value: number, decimalPoint: string): string {
	return pattern.format(value).gsub("%.", decimalPoint)[0];
}

/** A whole number with a sign between its thousands: 12,400. */
export function formatCount(count: number, separator: string): string {
	const [digits] = "%d".format(math.abs(count)).reverse().gsub("(%d%d%d)", `%1${separator}`);
	const grouped = digits.reverse();
	const plain = grouped.sub(1, separator.size()) === separator ? grouped.sub(separator.size() + 1) : grouped;

	return count < 0 ? `-${plain}` : plain;
}

const SHORT_UNITS: ReadonlyArray<readonly [size: number, sign: string]> = [
	[1e12, "T"],
	[1e9, "B"],
	[1e6, "M"],
	[1e3, "k"],
];

/** A whole number in at most five letters: 1240, 12.4k, 3.1M. It is cut off, never rounded up: nobody has less than it says. */
export function formatShort(count: number, decimalPoint: string): string {
	if (count < 10_000) {
		return "%d".format(count);
	}

	const [size, sign] = SHORT_UNITS.find(([least]) => count >= least) ?? [1, ""];
	const tenths = math.floor((count * 10) / size);
	const whole = math.floor(tenths / 10);

	return whole >= 100 || tenths % 10 === 0 ? `${whole}${sign}` : `${whole}${decimalPoint}${tenths % 10}${sign}`;
}
