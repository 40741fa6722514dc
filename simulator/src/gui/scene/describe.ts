import { getStored, InstanceRecord } from "../../datamodel/record";
import { InputState } from "../input/input-state";
import { scrollBarsOf } from "../input/scroll";
import { isActive, isInteractable } from "../input/sinking";
import { cornerRadii } from "../layout/corners";
import { GuiNode } from "../tree/node";
import { Clip } from "./clip";
import { alphaOf, multiplyTints, Tint, tintOf, toHex } from "./colors";
import { describeGradient, findNodeGradient } from "./gradients";
import { describeImage, isPressed } from "./images";
import { Bar, Fill, Line, SceneNode } from "./scene-node";
import { describeStrokes } from "./strokes";
import { describeText } from "./texts";

// AutoButtonColor darkens; the engine's amounts are not documented, these are by eye.
const HOVER_TINT: Tint = [0.7, 0.7, 0.7];
const PRESS_TINT: Tint = [0.55, 0.55, 0.55];

/** What the CanvasGroups above a node make of it. */
interface Group {
	readonly opacity: number;
	readonly tint?: Tint;
}

function groupOf(node: GuiNode): Group {
	let opacity = 1;
	let tint: Tint | undefined;
	let current: GuiNode | undefined = node;
	while (current) {
		if (current.class.group) {
			opacity *= alphaOf(getStored(current.record, "GroupTransparency") as number);
			tint = multiplyTints(tint, tintOf(getStored(current.record, "GroupColor3") as Color3));
		}
		current = current.parent;
	}
	return { opacity, tint };
}

function pathOf(record: InstanceRecord): string {
	let path = record.name;
	let current = record.parent;
	while (current && current.class.name !== "PlayerGui") {
		path = `${current.name}.${path}`;
		current = current.parent;
	}
	return path;
}

/** What AutoButtonColor does to a button under the pointer. It leaves buttons with an image alone. */
function buttonTint(node: GuiNode, input: InputState, hasImage: boolean): Tint | undefined {
	if (!node.class.button || hasImage || getStored(node.record, "AutoButtonColor") !== true) return undefined;
	if (isPressed(node, input)) return PRESS_TINT;
	return input.hoveredButton === node ? HOVER_TINT : undefined;
}

function describeBackground(node: GuiNode, tint: Tint | undefined): Fill | undefined {
	const alpha = alphaOf(getStored(node.record, "BackgroundTransparency") as number);
	if (alpha <= 0) return undefined;
	const gradient = findNodeGradient(node);
	return {
		color: toHex(getStored(node.record, "BackgroundColor3") as Color3, tint),
		alpha,
		gradient: gradient && describeGradient(gradient),
	};
}

/** A UICorner or a stroke of the border takes the place of the old one. */
function describeBorder(node: GuiNode, tint: Tint | undefined, stroked: boolean): Line | undefined {
	const width = getStored(node.record, "BorderSizePixel") as number;
	const alpha = alphaOf(getStored(node.record, "BackgroundTransparency") as number);
	if (width <= 0 || alpha <= 0 || stroked || node.modifiers?.corner) return undefined;
	return { color: toHex(getStored(node.record, "BorderColor3") as Color3, tint), alpha, width };
}

function describeBars(node: GuiNode, tint: Tint | undefined): Array<Bar> | undefined {
	const alpha = alphaOf(getStored(node.record, "ScrollBarImageTransparency") as number);
	const bars = scrollBarsOf(node);
	if (alpha <= 0 || bars.size() === 0) return undefined;
	const color = toHex(getStored(node.record, "ScrollBarImageColor3") as Color3, tint);
	return bars.map((bar) => ({
		x: bar.vertical ? bar.x : bar.x + bar.handleStart,
		y: bar.vertical ? bar.y + bar.handleStart : bar.y,
		w: bar.vertical ? bar.width : bar.handleLength,
		h: bar.vertical ? bar.handleLength : bar.height,
		color,
		alpha,
	}));
}

/** What is drawn of a node. Layout must be up to date. @param clip of what stands beside it. */
export function describeNode(node: GuiNode, order: number, clip: Clip, input: InputState): SceneNode {
	const { record } = node;
	const { opacity, tint } = groupOf(node);
	const image = node.class.image ? describeImage(node, input, tint) : undefined;
	const boxTint = multiplyTints(tint, buttonTint(node, input, image !== undefined));
	const strokes = describeStrokes(node, tint);
	const [left, top, right, bottom] = clip.rect;
	const clipped = left > -math.huge || right < math.huge || top > -math.huge || bottom < math.huge;
	const interactable = isInteractable(node);
	return {
		id: record.id,
		path: pathOf(record),
		class: record.class.name,
		name: record.name,
		order,
		x: node.x,
		y: node.y,
		w: node.width,
		h: node.height,
		rotation: node.rotation,
		clip: clipped ? clip.rect : undefined,
		clipRadius: clip.radius > 0 ? clip.radius : undefined,
		radius: cornerRadii(node),
		background: describeBackground(node, boxTint),
		border: describeBorder(node, tint, strokes.size() > 0),
		strokes,
		image,
		text: node.class.text ? describeText(node, tint) : undefined,
		input: node.class.textBox
			? {
					multiline: getStored(record, "MultiLine") === true,
					editable: getStored(record, "TextEditable") === true && interactable,
				}
			: undefined,
		bars: node.class.scrolling ? describeBars(node, tint) : undefined,
		opacity,
		interactive: (node.class.button || node.class.textBox || isActive(node)) && interactable,
		pointer: node.class.button && interactable,
	};
}
