import type { SceneText } from "../../protocol/scene";
import type { RichRun, RichStyle } from "./rich-text";
import { parseRichText } from "./rich-text";

/** The runs of each line as the simulator broke them. */
export function linesOf(text: SceneText): RichRun[][] {
	const runs = text.rich && text.placeholder !== true ? parseRichText(text.value) : undefined;
	if (runs === undefined) {
		return text.lines.map((line) => [{ text: line.text, style: {} }]);
	}
	return spread(
		runs,
		text.lines.map((line) => line.text),
	);
}

/**
 * Deals styled characters out to lines whose plain text is known. Breaking and truncation drop spaces, drop the end and
 * add an ellipsis, so a character of a line that the runs do not have next takes the style of the one before it.
 */
function spread(runs: readonly RichRun[], lines: readonly string[]): RichRun[][] {
	const source = runs.flatMap(({ text, style }) => [...text].map((character) => ({ character, style })));
	let next = 0;
	let style: RichStyle = {};
	return lines.map((line) => {
		const pieces: RichRun[] = [];
		for (const character of line) {
			const found = seek(source, next, character);
			if (found !== -1) {
				style = source[found]?.style ?? style;
				next = found + 1;
			}
			const last = pieces[pieces.length - 1];
			if (last !== undefined && last.style === style) {
				pieces[pieces.length - 1] = { text: last.text + character, style };
			} else {
				pieces.push({ text: character, style });
			}
		}
		return pieces;
	});
}

/** Where the character comes next, with nothing but white space before it; -1 where it does not. */
function seek(source: ReadonlyArray<{ readonly character: string }>, from: number, character: string): number {
	for (let index = from; index < source.length; index += 1) {
		const candidate = source[index]?.character ?? "";
		if (same(candidate, character)) {
			return index;
		}
		if (!/\s/.test(candidate)) {
			return -1;
		}
	}
	return -1;
}

/** The simulator may have applied <uc> already. */
function same(a: string, b: string): boolean {
	return a === b || a.toUpperCase() === b.toUpperCase();
}
