import { getStored } from "../../datamodel/record";
import { breakLines, BrokenText, TextStyle, Truncation } from "../text/break-lines";
import { parseRichText } from "../text/rich-text";
import { GuiNode, TextInputs, TextState } from "../tree/node";
import { paddingOf } from "./padding";

/** TextLabel.TextSize: larger sizes are drawn at this one. */
const LARGEST_TEXT = 100;
const SMALLEST_TEXT = 1;
// A width that was rounded up to whole pixels must count as one that fits.
const TOLERANCE = 0.01;

const TRUNCATIONS: Readonly<Record<string, Truncation>> = { None: "none", AtEnd: "word", SplitWord: "letter" };

function shownText(node: GuiNode): [text: string, placeholder: boolean] {
	const text = getStored(node.record, "Text") as string;
	if (text !== "" || !node.class.textBox) return [text, false];
	return [getStored(node.record, "PlaceholderText") as string, true];
}

function readInputs(node: GuiNode): TextInputs {
	const { record } = node;
	const [text, placeholder] = shownText(node);
	const font = getStored(record, "FontFace") as Font;
	const scaled = getStored(record, "TextScaled") === true;
	const runs = getStored(record, "RichText") === true && !placeholder ? parseRichText(text) : undefined;
	return {
		runs: runs ?? [{ text, style: {} }],
		style: {
			size: math.clamp(getStored(record, "TextSize") as number, SMALLEST_TEXT, LARGEST_TEXT),
			family: font.Family,
			weight: font.Weight.Value,
			italic: font.Style.Name === "Italic",
			lineHeight: math.clamp(getStored(record, "LineHeight") as number, 1, 3),
		},
		wrapped: scaled || getStored(record, "TextWrapped") === true,
		scaled,
		truncate:
			TRUNCATIONS[(getStored(record, "TextTruncate") as Enum.TextTruncate | undefined)?.Name ?? "None"] ?? "none",
		rich: runs !== undefined,
		placeholder,
	};
}

export function textInputsOf(node: GuiNode): TextInputs {
	return (node.textInputs ??= readInputs(node));
}

/** Text is measured in whole pixels, rounded up, so that what is sized to fit it does. */
function roundUp(width: number): number {
	return math.ceil(width - TOLERANCE);
}

/**
 * The room that a text asks for, in pixels.
 * @param width the widest that a line may be where the text wraps.
 */
export function measureText(node: GuiNode, width: number, scale: number): LuaTuple<[number, number]> {
	const inputs = textInputsOf(node);
	if (inputs.scaled) return $tuple(0, 0);
	const [min, max] = sizeLimits(node);
	const size = math.clamp(inputs.style.size, min, max) * scale;
	const broken = breakLines(inputs.runs, scaleStyle(inputs.style, size), {
		width,
		height: math.huge,
		wrapped: inputs.wrapped,
		truncate: "none",
	});
	return $tuple(roundUp(broken.width), broken.height);
}

function scaleStyle(style: TextStyle, size: number): TextStyle {
	return size === style.size ? style : { ...style, size };
}

/** The largest size at which the text fits in its box without breaking a word (TextLabel.TextScaled). */
function findFittingSize(inputs: TextInputs, width: number, height: number, min: number, max: number): number {
	let low = min;
	let high = max;
	while (low < high) {
		const middle = math.ceil((low + high) / 2);
		const broken = breakLines(inputs.runs, scaleStyle(inputs.style, middle), {
			width,
			height: math.huge,
			wrapped: true,
			truncate: "none",
		});
		const fits = broken.height <= height + TOLERANCE && broken.width <= width + TOLERANCE && !broken.splitWord;
		if (fits) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The text sizes that a UITextSizeConstraint allows. */
function sizeLimits(node: GuiNode): LuaTuple<[min: number, max: number]> {
	const limits = node.modifiers?.textSizeLimits?.get();
	const min = limits ? limits.min : SMALLEST_TEXT;
	return $tuple(min, math.max(min, limits ? limits.max : LARGEST_TEXT));
}

function textSizeOf(node: GuiNode, inputs: TextInputs, width: number, height: number): number {
	const [min, max] = sizeLimits(node);
	if (!inputs.scaled) return math.clamp(inputs.style.size, min, max) * node.scale;
	return findFittingSize(inputs, width, height, math.ceil(min * node.scale), math.floor(max * node.scale));
}

/** The text of a node as it stands in its box. Layout must be up to date. */
export function textStateOf(node: GuiNode): TextState {
	if (node.text) return node.text;
	const inputs = textInputsOf(node);
	const [left, top, right, bottom] = paddingOf(node, node.width, node.height, node.scale);
	const width = math.max(0, node.width - left - right);
	const height = math.max(0, node.height - top - bottom);
	const size = textSizeOf(node, inputs, width, height);
	const broken: BrokenText = breakLines(inputs.runs, scaleStyle(inputs.style, size), {
		width,
		height,
		wrapped: inputs.wrapped,
		truncate: inputs.truncate,
	});
	const state: TextState = {
		lines: broken.lines,
		size,
		width: roundUp(broken.width),
		height: broken.height,
		fits: !broken.cut && broken.width <= width + 1 && broken.height <= height + TOLERANCE,
	};
	node.text = state;
	return state;
}
