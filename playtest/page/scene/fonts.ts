import { LINE_RATIO } from "../../../simulator/src/gui/text/metrics";
import type { SceneFont } from "../../protocol/scene";
import { trim } from "./color";

/** Families of Roblox whose letters are all of one width. */
const MONOSPACE = /mono|inconsolata|code/i;

/** The CSS family for a family of Roblox; its own fonts may not be given away, so an open one stands for each. */
export function cssFamily(family: string): string {
	return MONOSPACE.test(family) ? "var(--font-mono)" : "var(--font-sans)";
}

/** The em box of a text size, which Roblox counts as the height of a line; both in pixels. */
export function emOf(textSize: number): number {
	return trim(textSize / LINE_RATIO);
}

/** The declarations of a face at a text size in pixels. */
export function cssFont(font: SceneFont, size: number): string {
	const weight = Math.min(900, Math.max(100, Math.round(font.weight) || 400));
	return [
		`font-family:${cssFamily(font.family)}`,
		`font-size:${emOf(size)}px`,
		`font-weight:${weight}`,
		`font-style:${font.style === "italic" ? "italic" : "normal"}`,
	].join(";");
}
