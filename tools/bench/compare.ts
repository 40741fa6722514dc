import type { Target, Targets } from "./targets";

/** What a benchmark measured: numbers by name; the name ends with the unit, such as `server_start_ms`. */
export type Figures = Readonly<Record<string, number>>;

/** A figure beside its target. */
export interface Row {
	readonly benchmark: string;
	readonly figure: string;
	/** Undefined if there is a target that the benchmark did not measure. */
	readonly value: number | undefined;
	readonly target: Target | undefined;
	readonly missed: boolean;
}

/** Puts the figures of a benchmark beside its targets. A target without a figure is missed. */
export function compareFigures(benchmark: string, figures: Figures, targets: Targets): Row[] {
	const own = targets.get(benchmark) ?? new Map<string, Target>();
	const names = new Set([...own.keys(), ...Object.keys(figures)]);
	return [...names].map((figure) => {
		const value = figures[figure];
		const target = own.get(figure);
		return { benchmark, figure, value, target, missed: isMissed(value, target) };
	});
}

function isMissed(value: number | undefined, target: Target | undefined): boolean {
	if (target === undefined) return false;
	if (value === undefined) return true;
	const { min = -Infinity, max = Infinity } = target;
	// Written so that NaN, which is no measurement, misses.
	return !(value >= min && value <= max);
}

/** The rows as a table for people. */
export function formatRows(rows: readonly Row[]): string {
	const cells = rows.map(({ benchmark, figure, value, target, missed }) => {
		const bound =
			target?.max !== undefined ? `≤ ${target.max}` : target?.min !== undefined ? `≥ ${target.min}` : "";
		const verdict = bound === "" && !missed ? "" : missed ? "MISSED" : "met";
		return [
			`${benchmark}.${figure}`,
			value === undefined ? "not measured" : formatNumber(value),
			bound,
			verdict,
			target?.what ?? "",
		];
	});
	const table = [["figure", "measured", "target", "", ""], ...cells];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
	return table
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

function formatNumber(value: number): string {
	return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** The measured figures as one flat object. */
export function flattenRows(rows: readonly Row[]): Record<string, number> {
	return Object.fromEntries(
		rows.flatMap(({ benchmark, figure, value }) =>
			value === undefined ? [] : [[`${benchmark}_${figure}`, value]],
		),
	);
}
