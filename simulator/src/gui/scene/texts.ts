import { getStored } from "../../datamodel/record";
import { paddingOf } from "../layout/padding";
import { textInputsOf, textStateOf } from "../layout/text";
import { GuiNode } from "../tree/node";
import { alphaOf, multiplyTints, Tint, toHex } from "./colors";
import { findNodeGradient, gradientAlpha, gradientTint } from "./gradients";
import { SceneText } from "./scene-node";
import { describeTextStroke } from "./strokes";

function nameOf(node: GuiNode, property: string): string {
	return (getStored(node.record, property) as EnumItem).Name.lower();
}

/** The name of a family without its path: `rbxasset://fonts/families/BuilderSans.json` is `BuilderSans`. */
function familyName(family: string): string {
	const [name] = family.match("([^/]+)%.json$");
	return name !== undefined ? (name as string) : family;
}

/** What is drawn of a node's text. Undefined when nothing is seen of it, but never for a TextBox, which is edited. */
export function describeText(node: GuiNode, tint: Tint | undefined): SceneText | undefined {
	const { record } = node;
	const inputs = textInputsOf(node);
	const value = getStored(record, inputs.placeholder ? "PlaceholderText" : "Text") as string;
	const gradient = findNodeGradient(node);
	const alpha = alphaOf(getStored(record, "TextTransparency") as number) * (gradient ? gradientAlpha(gradient) : 1);
	if (!node.class.textBox && value === "") return undefined;
	const stroke = describeTextStroke(node, tint);
	if (!node.class.textBox && alpha <= 0 && !stroke) return undefined;
	const state = textStateOf(node);
	const [left, top, right, bottom] = paddingOf(node, node.width, node.height, node.scale);
	const color = getStored(record, inputs.placeholder ? "PlaceholderColor3" : "TextColor3") as Color3;
	return {
		value,
		rich: inputs.rich,
		color: toHex(color, gradient ? multiplyTints(tint, gradientTint(gradient)) : tint),
		alpha,
		size: state.size,
		richScale: node.scale,
		family: familyName(inputs.style.family),
		weight: inputs.style.weight,
		italic: inputs.style.italic,
		xAlign: nameOf(node, "TextXAlignment"),
		yAlign: nameOf(node, "TextYAlignment"),
		lineHeight: inputs.style.lineHeight,
		wrapped: inputs.wrapped,
		truncated: inputs.truncate !== "none",
		stroke,
		lines: state.lines,
		padding: [left, top, right, bottom],
		maxGraphemes: getStored(record, "MaxVisibleGraphemes") as number,
		placeholder: inputs.placeholder,
	};
}
