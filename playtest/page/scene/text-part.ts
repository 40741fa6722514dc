import type { SceneText } from "../../protocol/scene";
import { clamp, cssColor, trim } from "./color";
import { cssFamily, cssFont, emOf } from "./fonts";
import type { ShownRun } from "./graphemes";
import { limitGraphemes } from "./graphemes";
import { linesOf } from "./lines";

const ALONG = { left: "flex-start", center: "center", right: "flex-end" } as const;
const DOWN = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** The element with a node's text: one child per line that the simulator broke, never broken again. */
export function createText(text: SceneText): HTMLElement {
	const part = document.createElement("div");
	part.className = "text";
	part.style.cssText = textStyle(text);
	for (const line of limitGraphemes(linesOf(text), text.maxGraphemes)) {
		const row = document.createElement("div");
		const [only] = line;
		if (line.length === 1 && only?.shown === true && Object.keys(only.style).length === 0) {
			row.textContent = only.text;
		} else {
			row.append(...line.map((run) => createRun(run, text)));
			row.style.height = `${trim(lineSize(line, text) * text.lineHeight)}px`;
			row.style.lineHeight = row.style.height;
		}
		part.append(row);
	}
	return part;
}

/** Style of the box that holds the lines; a TextBox that is being edited uses it too. */
export function textStyle(text: SceneText): string {
	const [left, top, right, bottom] = text.padding.map(trim);
	const rules = [
		`inset:${top}px ${right}px ${bottom}px ${left}px`,
		cssFont(text.font, text.size),
		`line-height:${trim(text.size * text.lineHeight)}px`,
		`color:${cssColor(text.color, text.alpha)}`,
		`align-items:${ALONG[text.xAlign]}`,
		`justify-content:${DOWN[text.yAlign]}`,
		`text-align:${text.xAlign}`,
	];
	if (text.stroke !== null && text.stroke.width > 0) {
		rules.push(strokeStyle(text.stroke.color, text.stroke.alpha, text.stroke.width));
	}
	return rules.join(";");
}

/** Markup can make a line higher or lower than the label's own text. */
function lineSize(line: readonly ShownRun[], text: SceneText): number {
	const sizes = line.map(({ style }) => (style.size === undefined ? text.size : markupSize(style.size, text)));
	return sizes.length === 0 ? text.size : Math.max(...sizes);
}

/** The text size that markup asks for; Roblox draws none larger or smaller than these. */
function markupSize(size: number, text: SceneText): number {
	return Math.min(100, Math.max(1, size)) * (text.richScale ?? 1);
}

function createRun(run: ShownRun, text: SceneText): HTMLElement {
	const span = document.createElement("span");
	span.textContent = run.style.uppercase === true ? run.text.toUpperCase() : run.text;
	span.style.cssText = runStyle(run, text);
	return span;
}

function runStyle({ style, shown }: ShownRun, text: SceneText): string {
	const rules: string[] = [];
	if (!shown) {
		rules.push("visibility:hidden");
	}
	if (style.bold === true || style.weight !== undefined) {
		rules.push(`font-weight:${style.weight ?? 700}`);
	}
	if (style.italic === true) {
		rules.push("font-style:italic");
	}
	if (style.underline === true || style.strike === true) {
		const drawn = [style.underline === true ? "underline" : "", style.strike === true ? "line-through" : ""];
		rules.push(`text-decoration:${drawn.join(" ").trim()}`);
	}
	if (style.smallCaps === true) {
		rules.push("font-variant-caps:small-caps");
	}
	if (style.color !== undefined || style.transparency !== undefined) {
		const alpha = style.transparency === undefined ? text.alpha : 1 - clamp(style.transparency);
		rules.push(`color:${cssColor(style.color ?? text.color, alpha)}`);
	}
	if (style.size !== undefined) {
		rules.push(`font-size:${emOf(markupSize(style.size, text))}px`);
	}
	if (style.family !== undefined) {
		rules.push(`font-family:${cssFamily(style.family)}`);
	}
	if (style.mark !== undefined) {
		rules.push(`background:${cssColor(style.mark.color, 1 - clamp(style.mark.transparency))}`);
	}
	if (style.stroke !== undefined) {
		rules.push(strokeStyle(style.stroke.color, 1 - clamp(style.stroke.transparency), style.stroke.width));
	}
	return rules.join(";");
}

/** CSS strokes along the middle of the outline and Roblox outside it; the sheet paints the fill on top. */
function strokeStyle(color: string, alpha: number, width: number): string {
	return `-webkit-text-stroke:${trim(width * 2)}px ${cssColor(color, alpha)}`;
}
