import { LINE_RATIO, TEXT_CODE_POINTS, TEXT_WIDTHS, UNITS_PER_EM } from "../../simulator/src/gui/text/metrics";

/** The width in pixels that the simulator gives to a text in one line; letters of the text font only. */
export function measuredWidth(text: string, textSize: number, face: string): number {
	const codePoints = TEXT_CODE_POINTS.split(" ").flatMap((piece) => {
		const [first = 0, last = first] = piece.split("-").map(Number);
		return Array.from({ length: last - first + 1 }, (_, index) => first + index);
	});
	const widths = (TEXT_WIDTHS[face] ?? "").split(" ").flatMap((piece) => {
		const [width = 0, times = 1] = piece.split("*").map(Number);
		return Array.from({ length: times }, () => width);
	});
	const known = new Map(codePoints.map((codePoint, index) => [codePoint, widths[index] ?? 0]));
	const units = [...text].reduce((sum, letter) => sum + (known.get(letter.codePointAt(0) ?? 0) ?? 0), 0);
	return (units / UNITS_PER_EM) * (textSize / LINE_RATIO);
}
