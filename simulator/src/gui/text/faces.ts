import { SYMBOL_CODE_POINTS, SYMBOL_WIDTHS, TEXT_CODE_POINTS, TEXT_WIDTHS, UNITS_PER_EM } from "./metrics";

/** Advance widths of one face, in em, by code point. */
export type Face = (codePoint: number) => number;

/** Widths of what neither font has: wide scripts and emoji fill an em box, other letters are a little over half one. */
const WIDE_WIDTH = 1;
const OTHER_WIDTH = 0.6;
/** Every letter of a monospace face; with it a letter is half its line high, as the engine's Code font is. */
const MONOSPACE_WIDTH = 0.6;
const LIGHTEST = 400;
const HEAVIEST = 900;
/** Combining marks, joiners and variation selectors stand on the letter before them. */
const ZERO_WIDTH: ReadonlyArray<readonly [number, number]> = [
	[0, 31],
	[0x300, 0x36f],
	[0x200b, 0x200f],
	[0xfe00, 0xfe0f],
];
const WIDE: ReadonlyArray<readonly [number, number]> = [
	[0x1100, 0x11ff],
	[0x2e80, 0xa4cf],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe30, 0xfe6f],
	[0xff00, 0xff60],
	[0x1f000, 0x3ffff],
];

function within(codePoint: number, ranges: ReadonlyArray<readonly [number, number]>): boolean {
	for (const [first, last] of ranges) if (codePoint >= first && codePoint <= last) return true;
	return false;
}

function readCodePoints(text: string): Array<number> {
	const codePoints = new Array<number>();
	for (const piece of text.split(" ")) {
		const [first, last] = piece.split("-");
		const from = tonumber(first)!;
		const to = last === undefined ? from : tonumber(last)!;
		for (let codePoint = from; codePoint <= to; codePoint++) codePoints.push(codePoint);
	}
	return codePoints;
}

function readWidths(text: string, codePoints: ReadonlyArray<number>, into: Map<number, number>): void {
	let index = 0;
	for (const piece of text.split(" ")) {
		const [width, times] = piece.split("*");
		const em = tonumber(width)! / UNITS_PER_EM;
		for (let count = times === undefined ? 1 : tonumber(times)!; count > 0; count--) {
			into.set(codePoints[index]!, em);
			index += 1;
		}
	}
}

const faces = new Map<string, Face>();
const monospace: Face = (codePoint) => (within(codePoint, ZERO_WIDTH) ? 0 : MONOSPACE_WIDTH);
let symbols: Map<number, number> | undefined;

function readSymbols(): Map<number, number> {
	const widths = new Map<number, number>();
	readWidths(SYMBOL_WIDTHS, readCodePoints(SYMBOL_CODE_POINTS), widths);
	return widths;
}

function createFace(key: string): Face {
	const widths = new Map<number, number>();
	const text = TEXT_WIDTHS[key];
	assert(text !== undefined, `No widths of the face ${key}`);
	readWidths(text, readCodePoints(TEXT_CODE_POINTS), widths);
	return (codePoint) => {
		const known = widths.get(codePoint);
		if (known !== undefined) return known;
		symbols ??= readSymbols();
		let width = symbols.get(codePoint);
		if (width === undefined) {
			if (within(codePoint, ZERO_WIDTH)) width = 0;
			else width = within(codePoint, WIDE) ? WIDE_WIDTH : OTHER_WIDTH;
		}
		widths.set(codePoint, width);
		return width;
	};
}

/** Whether the letters of a family are all of one width. The page that draws them decides by the same words. */
export function isMonospace(family: string): boolean {
	const name = family.lower();
	for (const word of ["mono", "inconsolata", "code"]) if (name.find(word, 1, true)[0] !== undefined) return true;
	return false;
}

/** The face that stands for one of Roblox's. @param weight 100 … 900; the lightest that is drawn is 400. */
export function getFace(family: string, weight: number, italic: boolean): Face {
	if (isMonospace(family)) return monospace;
	const drawn = math.clamp(math.round(weight / 100) * 100, LIGHTEST, HEAVIEST);
	const key = `${drawn} ${italic ? "italic" : "normal"}`;
	let face = faces.get(key);
	if (!face) {
		face = createFace(key);
		faces.set(key, face);
	}
	return face;
}
