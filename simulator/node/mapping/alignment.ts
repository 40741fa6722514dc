/** Where a line of compiled Luau came from. */
export interface SourceLine {
	/** Line of the source, from 1. */
	readonly line: number;
	/** False if it is a guess between the lines around it. */
	readonly sure: boolean;
}

/** Larger pairs of files are not worth the memory (four bytes a cell); their lines stay unmapped. */
const MAX_CELLS = 24_000_000;
/** A word on more lines than this, on either side, says nothing about which line it is. */
const COMMON = 64;
/** The weight of shared words from which a line counts as recognised; a word unique to both files weighs more. */
const RECOGNISED = 0.6;
/** Going on to the same line or one of the next is a little likelier than a jump; it decides ties, not words. */
const STEP_BONUS: readonly number[] = [0.02, 0.05, 0.03];

const WORD = /[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)?/g;

/**
 * Finds for every line of compiled Luau (from 1; index 0 is unused) the line of the TypeScript that it was made of.
 *
 * The compiler keeps names, strings, numbers and comments, and nearly always their order. So this is the heaviest
 * common reading of both files: every Luau line takes one source line, never going back, such that the words which
 * they share weigh the most, rare words more than frequent ones.
 * @param ignore words to leave out, so that a test can check a line by a word that the alignment did not see
 */
export function alignLines(luau: string, source: string, ignore?: ReadonlySet<string>): SourceLine[] {
	const luauLines = luau.split("\n");
	const sourceLines = source.split("\n");
	const rows = luauLines.length;
	const columns = sourceLines.length;
	if (rows * columns > MAX_CELLS) return [];

	const scores = scoreLines(indexWords(luauLines, ignore), indexWords(sourceLines, ignore), rows, columns);
	const path = heaviestPath(scores, rows, columns);
	return [{ line: 1, sure: false }, ...judge(path, scores, columns)];
}

function indexWords(lines: readonly string[], ignore: ReadonlySet<string> | undefined): Map<string, number[]> {
	const index = new Map<string, number[]>();
	lines.forEach((text, line) => {
		for (const word of new Set(text.match(WORD))) {
			if (ignore?.has(word)) continue;
			const known = index.get(word);
			if (known === undefined) index.set(word, [line]);
			else known.push(line);
		}
	});
	return index;
}

function scoreLines(
	luau: ReadonlyMap<string, readonly number[]>,
	source: ReadonlyMap<string, readonly number[]>,
	rows: number,
	columns: number,
): Float32Array {
	const scores = new Float32Array(rows * columns);
	for (const [word, luauLines] of luau) {
		const sourceLines = source.get(word);
		if (sourceLines === undefined || luauLines.length > COMMON || sourceLines.length > COMMON) continue;
		const weight = 2 / (luauLines.length + sourceLines.length);
		for (const row of luauLines) {
			for (const column of sourceLines) {
				const cell = row * columns + column;
				scores[cell] = (scores[cell] ?? 0) + weight;
			}
		}
	}
	return scores;
}

/** The column of every row on the heaviest path that never goes back. */
function heaviestPath(scores: Float32Array, rows: number, columns: number): Int32Array {
	const cameFrom = new Int32Array(rows * columns);
	let previous = new Float64Array(columns);
	let current = new Float64Array(columns);
	for (let row = 0; row < rows; row++) {
		let jumpFrom = 0;
		for (let column = 0; column < columns; column++) {
			// The best start of a jump lies before the columns that a step reaches.
			const before = column - STEP_BONUS.length;
			if (before >= 0 && (previous[before] ?? 0) > (previous[jumpFrom] ?? 0)) jumpFrom = before;
			let from = jumpFrom;
			let best = before >= 0 ? (previous[jumpFrom] ?? 0) : -Infinity;
			STEP_BONUS.forEach((bonus, step) => {
				if (column < step) return;
				const weight = (previous[column - step] ?? 0) + bonus;
				if (weight > best) {
					best = weight;
					from = column - step;
				}
			});
			if (row === 0) best = 0;
			const cell = row * columns + column;
			cameFrom[cell] = from;
			current[column] = best + (scores[cell] ?? 0);
		}
		[previous, current] = [current, previous];
	}
	const path = new Int32Array(rows);
	let column = 0;
	for (let candidate = 1; candidate < columns; candidate++) {
		if ((previous[candidate] ?? 0) > (previous[column] ?? 0)) column = candidate;
	}
	for (let row = rows - 1; row >= 0; row--) {
		path[row] = column;
		column = cameFrom[row * columns + column] ?? 0;
	}
	return path;
}

/**
 * A line is sure if its words were recognised, if the recognised lines around it leave no room, or if among the lines
 * that they leave none but its neighbours is half as good.
 */
function judge(path: Int32Array, scores: Float32Array, columns: number): SourceLine[] {
	const rows = path.length;
	const score = (row: number, column: number) => scores[row * columns + column] ?? 0;
	const recognised = Array.from(path, (column, row) => score(row, column) >= RECOGNISED);
	const nextColumn = new Int32Array(rows);
	for (let row = rows - 1, next = columns - 1; row >= 0; row--) {
		if (recognised[row]) next = path[row] ?? next;
		nextColumn[row] = next;
	}
	let last = 0;
	return Array.from(path, (column, row) => {
		if (recognised[row]) {
			last = column;
			return { line: column + 1, sure: true };
		}
		const next = nextColumn[row] ?? last;
		let sure = next - last <= 1;
		if (!sure && score(row, column) > 0) {
			let rival = 0;
			for (let other = last; other <= next; other++) {
				if (Math.abs(other - column) > 1) rival = Math.max(rival, score(row, other));
			}
			sure = rival * 2 <= score(row, column);
		}
		return { line: column + 1, sure };
	});
}
