import { Face, getFace } from "./faces";
import { LINE_RATIO } from "./metrics";
import { RunStyle, TextRun } from "./rich-text";

/** Pixels of em box for each pixel of TextSize: TextSize is the height of a line (TextLabel.yaml). */
export const EM_PER_TEXT_SIZE = 1 / LINE_RATIO;

/** How a text looks as far as its measurements go. */
export interface TextStyle {
	/** Height of a line in pixels. */
	readonly size: number;
	readonly family: string;
	/** 100 … 900 */
	readonly weight: number;
	readonly italic: boolean;
	/** Multiple of the size from one line to the next. */
	readonly lineHeight: number;
}

export type Truncation = "none" | "word" | "letter";

/** One line as it is drawn. */
export interface TextLine {
	readonly text: string;
	/** Pixels. */
	readonly width: number;
	/** Pixels from this line to the next. */
	readonly height: number;
}

/** A text broken into lines. */
export interface BrokenText {
	readonly lines: ReadonlyArray<TextLine>;
	/** Pixels of the widest line and of all lines. */
	readonly width: number;
	readonly height: number;
	/** Whether a line or a part of one had to be left out. */
	readonly cut: boolean;
	/** Whether a word was too long for a line of its own. */
	readonly splitWord: boolean;
}

/** The room that a text has. Pixels; math.huge is no limit. */
export interface TextRoom {
	readonly width: number;
	readonly height: number;
	readonly wrapped: boolean;
	readonly truncate: Truncation;
}

const ELLIPSIS = "...";
const SPACE = 32;
const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
/** Small capitals are drawn at about this part of the size. */
const SMALL_CAPS_RATIO = 0.8;
// Widths are sums of thousandths; without a little tolerance a text would not fit in the width it was measured at.
const TOLERANCE = 0.01;

/** Letters with their widths, in the order in which they are read. */
interface Letters {
	readonly text: Array<string>;
	readonly widths: Array<number>;
	/** Line heights, where markup changes the size; absent where all letters have the label's. */
	heights?: Array<number>;
}

function isSpace(letter: string): boolean {
	return letter === " ";
}

function pushLetter(letters: Letters, code: number, face: Face, em: number, style: RunStyle): void {
	if (code === RETURN) return;
	// A tab is drawn as a space (TextLabel.yaml).
	const shown = code === TAB ? SPACE : code;
	const letter = utf8.char(shown);
	if (style.uppercase || style.smallCaps) {
		const upper = letter.upper();
		const changed = upper !== letter;
		letters.text.push(upper);
		letters.widths.push(face(utf8.codepoint(upper)[0]!) * em * (style.smallCaps && changed ? SMALL_CAPS_RATIO : 1));
	} else {
		letters.text.push(letter);
		letters.widths.push(code === NEWLINE ? 0 : face(shown) * em);
	}
}

/** Bytes that are no UTF-8 are drawn one by one rather than lost. */
function eachCode(text: string, visit: (code: number) => void): void {
	if (utf8.len(text)[0] !== undefined) {
		for (const [, code] of utf8.codes(text)) visit(code);
	} else {
		for (let index = 1; index <= text.size(); index++) visit(text.byte(index)[0]!);
	}
}

function readLetters(runs: ReadonlyArray<TextRun>, base: TextStyle): Letters {
	const letters: Letters = { text: [], widths: [] };
	for (const { text, style } of runs) {
		const face = getFace(style.family ?? base.family, style.weight ?? base.weight, style.italic ?? base.italic);
		const size = style.size ?? base.size;
		eachCode(text, (code) => pushLetter(letters, code, face, size * EM_PER_TEXT_SIZE, style));
		if (style.size !== undefined && style.size !== base.size && !letters.heights) letters.heights = [];
	}
	if (letters.heights) {
		for (const { text, style } of runs) {
			eachCode(text, (code) => {
				if (code !== RETURN) letters.heights!.push(style.size ?? base.size);
			});
		}
	}
	return letters;
}

function lineOf(letters: Letters, first: number, last: number, style: TextStyle): TextLine {
	let final = last;
	while (final >= first && isSpace(letters.text[final]!)) final -= 1;
	let width = 0;
	for (let index = first; index <= final; index++) width += letters.widths[index]!;
	let size = style.size;
	const heights = letters.heights;
	if (heights && last >= first) {
		size = 0;
		for (let index = first; index <= last; index++) size = math.max(size, heights[index]!);
	}
	return { text: joinLetters(letters, first, final), width, height: size * style.lineHeight };
}

function joinLetters(letters: Letters, first: number, last: number): string {
	const part = new Array<string>();
	for (let index = first; index <= last; index++) part.push(letters.text[index]!);
	return part.join("");
}

/** A span of letters that make a line. */
interface Span {
	readonly first: number;
	readonly last: number;
}

/**
 * Breaks greedily at white space; a word that is longer than a line is broken into several (TextLabel.TextWrapped).
 */
function wrapSpan(letters: Letters, first: number, last: number, limit: number, into: Array<Span>): boolean {
	let splitWord = false;
	let start = first;
	let width = 0;
	let lastSpace = -1;
	let index = first;
	while (index <= last) {
		const space = isSpace(letters.text[index]!);
		if (space) lastSpace = index;
		width += letters.widths[index]!;
		// Spaces at the end of a line hang over its edge.
		if (!space && width > limit + TOLERANCE && index > start) {
			if (lastSpace >= start) {
				into.push({ first: start, last: lastSpace });
				start = lastSpace + 1;
			} else {
				into.push({ first: start, last: index - 1 });
				start = index;
				splitWord = true;
			}
			width = 0;
			for (let letter = start; letter <= index; letter++) width += letters.widths[letter]!;
			lastSpace = -1;
		} else if (!space && width > limit + TOLERANCE) {
			splitWord = true;
		}
		index += 1;
	}
	into.push({ first: start, last });
	return splitWord;
}

function truncateLine(letters: Letters, span: Span, limit: number, style: TextStyle, truncate: Truncation): TextLine {
	const face = getFace(style.family, style.weight, style.italic);
	const dots = 3 * face(46) * style.size * EM_PER_TEXT_SIZE;
	let width = 0;
	let last = span.first - 1;
	while (last < span.last && width + letters.widths[last + 1]! + dots <= limit + TOLERANCE) {
		last += 1;
		width += letters.widths[last]!;
	}
	if (truncate === "word" && last < span.last && !isSpace(letters.text[last + 1] ?? " ")) {
		// A word that fills the line by itself is cut inside, so that something of it is seen.
		let boundary = last;
		while (boundary >= span.first && !isSpace(letters.text[boundary]!)) boundary -= 1;
		if (boundary > span.first) last = boundary;
	}
	const line = lineOf(letters, span.first, last, style);
	return { text: line.text + ELLIPSIS, width: line.width + dots, height: style.size * style.lineHeight };
}

/** Breaks a text into the lines that are drawn in a room. */
export function breakLines(runs: ReadonlyArray<TextRun>, style: TextStyle, room: TextRoom): BrokenText {
	const letters = readLetters(runs, style);
	const count = letters.text.size();
	const spans = new Array<Span>();
	let splitWord = false;
	let start = 0;
	for (let index = 0; index <= count; index++) {
		if (index < count && letters.text[index] !== "\n") continue;
		if (room.wrapped && room.width < math.huge) {
			if (wrapSpan(letters, start, index - 1, room.width, spans)) splitWord = true;
		} else {
			spans.push({ first: start, last: index - 1 });
		}
		start = index + 1;
	}
	const lines = new Array<TextLine>();
	let height = 0;
	let cut = false;
	for (const span of spans) {
		const line = lineOf(letters, span.first, span.last, style);
		// Lines that would pass the bottom are not drawn at all when the text wraps (TextLabel.TextWrapped).
		const limited = room.wrapped || room.truncate !== "none";
		if (limited && lines.size() > 0 && height + line.height > room.height + TOLERANCE) {
			cut = true;
			break;
		}
		height += line.height;
		lines.push(line);
	}
	if (room.truncate !== "none") {
		for (let index = 0; index < lines.size(); index++) {
			const lastOfCut = cut && index === lines.size() - 1;
			if (lines[index]!.width > room.width + TOLERANCE || lastOfCut) {
				lines[index] = truncateLine(letters, spans[index]!, room.width, style, room.truncate);
				cut = true;
			}
		}
	}
	let width = 0;
	for (const line of lines) width = math.max(width, line.width);
	return { lines, width, height, cut, splitWord };
}
