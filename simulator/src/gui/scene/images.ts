import { getStored } from "../../datamodel/record";
import { uriOf } from "../datatypes";
import { InputState } from "../input/input-state";
import { GuiNode } from "../tree/node";
import { alphaOf, multiplyTints, Tint, toHex } from "./colors";
import { findNodeGradient, gradientAlpha, gradientTint } from "./gradients";
import { Quad, SceneImage } from "./scene-node";

/** The picture that a button shows for what the pointer does with it (ImageButton.HoverImage, PressedImage). */
function sourceOf(node: GuiNode, input: InputState): string {
	const own = uriOf(getStored(node.record, "ImageContent"));
	if (!node.class.button) return own;
	const pressed = uriOf(getStored(node.record, "PressedImageContent"));
	if (pressed !== "" && isPressed(node, input)) return pressed;
	const hover = uriOf(getStored(node.record, "HoverImageContent"));
	return hover !== "" && input.hoveredButton === node ? hover : own;
}

export function isPressed(node: GuiNode, input: InputState): boolean {
	for (const [, pressed] of input.pressed) if (pressed === node) return true;
	for (const [, touch] of input.touches) if (touch.pressed === node) return true;
	return false;
}

function rectOf(node: GuiNode): Quad | undefined {
	const size = getStored(node.record, "ImageRectSize") as Vector2;
	if (size.X === 0 || size.Y === 0) return undefined;
	const offset = getStored(node.record, "ImageRectOffset") as Vector2;
	return [offset.X, offset.Y, size.X, size.Y];
}

function tileOf(node: GuiNode): readonly [number, number] {
	const size = getStored(node.record, "TileSize") as UDim2;
	return [
		size.X.Scale * node.width + size.X.Offset * node.scale,
		size.Y.Scale * node.height + size.Y.Offset * node.scale,
	];
}

/** What is drawn of the picture of an ImageLabel or ImageButton. */
export function describeImage(node: GuiNode, input: InputState, tint: Tint | undefined): SceneImage | undefined {
	const { record } = node;
	const source = sourceOf(node, input);
	if (source === "") return undefined;
	const gradient = findNodeGradient(node);
	const alpha = alphaOf(getStored(record, "ImageTransparency") as number) * (gradient ? gradientAlpha(gradient) : 1);
	if (alpha <= 0) return undefined;
	const scaleType = (getStored(record, "ScaleType") as Enum.ScaleType).Name;
	const sliced = scaleType === "Slice";
	const center = sliced ? (getStored(record, "SliceCenter") as Rect) : undefined;
	return {
		source,
		color: toHex(
			getStored(record, "ImageColor3") as Color3,
			gradient ? multiplyTints(tint, gradientTint(gradient)) : tint,
		),
		alpha,
		scaleType,
		slice: center && [center.Min.X, center.Min.Y, center.Max.X, center.Max.Y],
		sliceScale: sliced ? (getStored(record, "SliceScale") as number) : undefined,
		rect: rectOf(node),
		tile: scaleType === "Tile" ? tileOf(node) : undefined,
		pixelated: (getStored(record, "ResampleMode") as Enum.ResamplerMode).Name === "Pixelated",
	};
}
