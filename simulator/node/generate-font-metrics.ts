import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { FontFile } from "./fonts/woff";
import { readWoff } from "./fonts/woff";

// Writes simulator/src/gui/text/metrics.ts: `npx tsx simulator/node/generate-font-metrics.ts`.
// Run it again after another version of a font package is installed.

const TEXT_FONT = "@fontsource/figtree";
const SYMBOL_FONT = "@fontsource/noto-sans-symbols-2";
const WEIGHTS = [400, 500, 600, 700, 800, 900];
const STYLES = ["normal", "italic"] as const;
/** Widths are rounded to thousandths of an em, which is a fortieth of a pixel at the largest text size. */
const UNITS = 1000;
/** The basic plane is enough: what lies above it is mostly emoji, which browsers draw in a font of their own. */
const LAST_SYMBOL = 0xffff;
const FIRST_SYMBOL = 0x2000;

const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL("../src/gui/text/metrics.ts", import.meta.url));

function readFont(name: string, subset: string, weight: number, style: string): FontFile {
	const family = name.slice(name.indexOf("/") + 1);
	return readWoff(require.resolve(`${name}/files/${family}-${subset}-${weight}-${style}.woff`));
}

function join(files: ReadonlyArray<FontFile>): Map<number, number> {
	const widths = new Map<number, number>();
	for (const { advances, unitsPerEm } of files) {
		for (const [codePoint, advance] of advances) {
			if (!widths.has(codePoint)) widths.set(codePoint, Math.round((advance / unitsPerEm) * UNITS));
		}
	}
	return widths;
}

/** Code points in order as `first-last` pieces. */
function ranges(codePoints: ReadonlyArray<number>): string {
	const pieces: Array<[number, number]> = [];
	for (const codePoint of codePoints) {
		const last = pieces[pieces.length - 1];
		if (last !== undefined && last[1] === codePoint - 1) last[1] = codePoint;
		else pieces.push([codePoint, codePoint]);
	}
	return pieces.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(" ");
}

/** Widths in the order of the code points; a width that repeats is written `width*times`. */
function list(codePoints: ReadonlyArray<number>, widths: ReadonlyMap<number, number>): string {
	const pieces: Array<[number, number]> = [];
	for (const codePoint of codePoints) {
		const width = widths.get(codePoint) ?? 0;
		const last = pieces[pieces.length - 1];
		if (last !== undefined && last[0] === width) last[1] += 1;
		else pieces.push([width, 1]);
	}
	return pieces.map(([width, times]) => (times === 1 ? `${width}` : `${width}*${times}`)).join(" ");
}

function wrap(text: string): string {
	const lines: Array<string> = [];
	let line = "";
	for (const word of text.split(" ")) {
		if (line.length + word.length > 108) {
			lines.push(line);
			line = "";
		}
		line += `${word} `;
	}
	lines.push(line.trimEnd());
	return lines.map((part) => `\t"${part}"`).join(" +\n");
}

function sorted(codePoints: Iterable<number>): Array<number> {
	return [...codePoints].sort((a, b) => a - b);
}

function render(): string {
	const faces = WEIGHTS.flatMap((weight) =>
		STYLES.map((style) => {
			const files = ["latin", "latin-ext"].map((subset) => readFont(TEXT_FONT, subset, weight, style));
			return { key: `${weight} ${style}`, files, widths: join(files) };
		}),
	);
	const [first] = faces;
	if (first === undefined) throw new Error("No face was read");
	const printable = sorted(first.widths.keys()).filter((codePoint) => codePoint >= 32);
	const lineRatio = first.files[0]?.lineRatio ?? 1;
	const symbols = join([
		readFont(SYMBOL_FONT, "symbols", 400, "normal"),
		readFont(SYMBOL_FONT, "math", 400, "normal"),
	]);
	const symbolPoints = sorted(symbols.keys()).filter(
		(codePoint) => codePoint >= FIRST_SYMBOL && codePoint <= LAST_SYMBOL && !first.widths.has(codePoint),
	);
	return [
		"// Written by simulator/node/generate-font-metrics.ts from Figtree and Noto Sans Symbols 2; not edited by hand.",
		"",
		"/** Height of a line of Figtree over its em box (hhea ascender - descender + gap). */",
		`export const LINE_RATIO = ${lineRatio};`,
		"",
		"/** What 1 em is in the widths below. */",
		`export const UNITS_PER_EM = ${UNITS};`,
		"",
		"/** The code points of Figtree, in order: single ones and ranges. */",
		`export const TEXT_CODE_POINTS =\n${wrap(ranges(printable))};`,
		"",
		"/** Advance widths by `weight style`, in the order of the code points; `width*times` repeats. */",
		"export const TEXT_WIDTHS: Readonly<Record<string, string>> = {",
		...faces.map(({ key, widths }) => `"${key}":\n${wrap(list(printable, widths))},`),
		"};",
		"",
		"/** The code points of Noto Sans Symbols 2 that Figtree lacks; it has one weight and no italic. */",
		`export const SYMBOL_CODE_POINTS =\n${wrap(ranges(symbolPoints))};`,
		"",
		`export const SYMBOL_WIDTHS =\n${wrap(list(symbolPoints, symbols))};`,
		"",
	].join("\n");
}

writeFileSync(target, render());
