import { RelativeTo } from "../tree/change";
import { AspectValues } from "../tree/modifiers";
import { GuiNode } from "../tree/node";
import { arrangeItems, layoutValuesOf } from "./layouts";
import { paddingOf } from "./padding";
import { measureText, textInputsOf } from "./text";

/**
 * The size of a node in pixels, remembered until something changes that it depends on.
 * @param width of the parent's content box; scales refer to it.
 * @param scale product of the UIScales above the node.
 * @param forcedWidth what a layout gives the node instead of its own width.
 */
export function sizeOf(
	node: GuiNode,
	width: number,
	height: number,
	scale: number,
	forcedWidth?: number,
	forcedHeight?: number,
): LuaTuple<[number, number]> {
	if (forcedWidth !== undefined || forcedHeight !== undefined) {
		return resolveSize(node, width, height, scale, forcedWidth, forcedHeight);
	}
	if (
		node.measured &&
		node.measuredForWidth === width &&
		node.measuredForHeight === height &&
		node.measuredForScale === scale
	) {
		return $tuple(node.measuredWidth, node.measuredHeight);
	}
	const [ownWidth, ownHeight] = resolveSize(node, width, height, scale, undefined, undefined);
	node.measured = true;
	node.measuredForWidth = width;
	node.measuredForHeight = height;
	node.measuredForScale = scale;
	node.measuredWidth = ownWidth;
	node.measuredHeight = ownHeight;
	return $tuple(ownWidth, ownHeight);
}

function resolveSize(
	node: GuiNode,
	parentWidth: number,
	parentHeight: number,
	scale: number,
	forcedWidth: number | undefined,
	forcedHeight: number | undefined,
): LuaTuple<[number, number]> {
	const { modifiers, relativeTo } = node;
	const own = modifiers?.scale ? modifiers.scale.get().scale : 1;
	const inner = scale * own;
	const acrossOf = relativeTo === RelativeTo.Height ? parentHeight : parentWidth;
	const downOf = relativeTo === RelativeTo.Width ? parentWidth : parentHeight;
	let width = forcedWidth ?? (node.sizeXScale * acrossOf + node.sizeXOffset * scale) * own;
	let height = forcedHeight ?? (node.sizeYScale * downOf + node.sizeYOffset * scale) * own;
	if (width < 0) width = 0;
	if (height < 0) height = 0;
	const limits = modifiers?.sizeLimits?.get();
	if (limits) {
		width = math.clamp(width, limits.minWidth * inner, math.max(limits.minWidth, limits.maxWidth) * inner);
		height = math.clamp(height, limits.minHeight * inner, math.max(limits.minHeight, limits.maxHeight) * inner);
	}
	const autoX = node.autoX && forcedWidth === undefined;
	const autoY = node.autoY && forcedHeight === undefined;
	if (autoX || autoY) {
		const widest = limits ? limits.maxWidth * inner : math.huge;
		const [contentWidth, contentHeight] = contentSize(
			node,
			width,
			height,
			inner,
			autoX,
			autoY,
			widest,
			parentWidth,
		);
		// Size is the least that it shrinks to (ui/size-modifiers.md).
		if (autoX) width = math.max(width, contentWidth);
		if (autoY) height = math.max(height, contentHeight);
		if (limits) {
			width = math.min(width, math.max(limits.minWidth, limits.maxWidth) * inner);
			height = math.min(height, math.max(limits.minHeight, limits.maxHeight) * inner);
		}
	}
	const aspect = modifiers?.aspect?.get();
	if (aspect && aspect.ratio > 0) return constrainAspect(aspect, width, height, parentWidth, parentHeight);
	return $tuple(width, height);
}

function constrainAspect(
	aspect: AspectValues,
	width: number,
	height: number,
	parentWidth: number,
	parentHeight: number,
): LuaTuple<[number, number]> {
	const { ratio } = aspect;
	const maxWidth = aspect.withParent ? parentWidth : width;
	const maxHeight = aspect.withParent ? parentHeight : height;
	let fittedWidth = aspect.byWidth ? width : height * ratio;
	if (fittedWidth > maxWidth) fittedWidth = maxWidth;
	if (fittedWidth / ratio > maxHeight) fittedWidth = maxHeight * ratio;
	return $tuple(fittedWidth, fittedWidth / ratio);
}

/**
 * How large a node's content with its padding is, in pixels: its text, what its layout places, or the far edges of its
 * children.
 * @param width of the node as far as it is known; scales of children refer to it.
 * @param autoX whether the node follows its content in that direction.
 */
export function contentSize(
	node: GuiNode,
	width: number,
	height: number,
	scale: number,
	autoX: boolean,
	autoY: boolean,
	widest: number,
	parentWidth: number,
): LuaTuple<[number, number]> {
	const [left, top, right, bottom] = paddingOf(node, width, height, scale);
	const innerWidth = math.max(0, width - left - right);
	const innerHeight = math.max(0, height - top - bottom);
	let contentWidth = 0;
	let contentHeight = 0;
	if (node.class.text) {
		const lineWidth = autoX ? lineLimit(node, widest, parentWidth) - left - right : innerWidth;
		const [textWidth, textHeight] = measureText(node, math.max(0, lineWidth), scale);
		contentWidth = textWidth;
		contentHeight = textHeight;
	}
	const layout = layoutValuesOf(node);
	if (layout) {
		const box = {
			x: 0,
			y: 0,
			width: innerWidth,
			height: innerHeight,
			scale,
			openX: autoX,
			openY: autoY,
		};
		const state = arrangeItems(node, layout, box, sizeOf);
		contentWidth = math.max(contentWidth, state.contentWidth);
		contentHeight = math.max(contentHeight, state.contentHeight);
	}
	for (const child of node.children) {
		if (!child.visible || (layout && !child.loose)) continue;
		const [childWidth, childHeight] = sizeOf(child, innerWidth, innerHeight, scale);
		const x = child.posXScale * innerWidth + child.posXOffset * scale - child.anchorX * childWidth;
		const y = child.posYScale * innerHeight + child.posYOffset * scale - child.anchorY * childHeight;
		contentWidth = math.max(contentWidth, x + childWidth);
		contentHeight = math.max(contentHeight, y + childHeight);
	}
	return $tuple(contentWidth + left + right, contentHeight + top + bottom);
}

/** How wide the lines of a text may become that widens its label: to the label's limit, or the parent's edge. */
function lineLimit(node: GuiNode, widest: number, parentWidth: number): number {
	if (!textInputsOf(node).wrapped) return math.huge;
	return node.parent && node.parent.autoX ? widest : math.min(widest, parentWidth);
}
