import { LINE_RATIO } from "../../../simulator/src/gui/text/metrics";
import type { SceneFont } from "../../protocol/scene";
import { trim } from "./color";

/** Families of Roblox whose letters are all of one width. */
const MONOSPACE = /mono|inconsolata|code/i;

/** The CSS family for a family of Roblox; its own fonts may not be given away, so an open one stands for each. */
export function cssFamily(family: string): string {
	return MONOSPACE.test(family) ? "var(--font-mono)" : "var(--font-sans)";
}

/** The em box in pixels of a text size that markup names: Roblox means the height of a line. */
export function emOfMarkup(size: number, scale: number): number {
	return (Math.min(100, Math.max(1, size)) / LINE_RATIO) * scale;
}

/** The declarations of a face; the size is that of the em box in pixels. */
export function cssFont(font: SceneFont, size: number): string {
	const weight = Math.min(900, Math.max(100, Math.round(font.weight) || 400));
	return [
		`font-family:${cssFamily(font.family)}`,
		`font-size:${trim(size)}px`,
		`font-weight:${weight}`,
		`font-style:${font.style === "italic" ? "italic" : "normal"}`,
	].join(";");
}
