import type { RichRun } from "./rich-text";

/** A run and whether it is among the graphemes that are shown. */
export interface ShownRun extends RichRun {
	readonly shown: boolean;
}

/** Marks the runs after the first `count` graphemes as not shown; they keep their room. -1 shows all. */
export function limitGraphemes(lines: ReadonlyArray<readonly RichRun[]>, count: number): ShownRun[][] {
	if (count < 0) {
		return lines.map((line) => line.map((run) => ({ ...run, shown: true })));
	}
	const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
	let left = count;
	return lines.map((line) =>
		line.flatMap((run) => {
			const graphemes = [...segmenter.segment(run.text)].map((part) => part.segment);
			const shown = graphemes.slice(0, left);
			const hidden = graphemes.slice(left);
			left = Math.max(0, left - graphemes.length);
			return [
				{ text: shown.join(""), style: run.style, shown: true },
				{ text: hidden.join(""), style: run.style, shown: false },
			].filter((piece) => piece.text !== "");
		}),
	);
}
